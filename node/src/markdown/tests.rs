mod examples;
mod hostile;
