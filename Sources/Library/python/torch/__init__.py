"""The part of torch that is written in the language itself; its functions are native."""
