mod as_typed;
mod cases;
mod examples;
mod hostile;
