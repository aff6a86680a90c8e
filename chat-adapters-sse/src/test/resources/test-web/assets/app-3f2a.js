console.log("hello from the app, at some length");
