#pragma once

// Item models say days as well, and see nothing of the shell.
#include "ui/models/day_words.h"
