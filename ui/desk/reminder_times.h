#pragma once

#include "core/insight/reminders.h"

namespace attache {

class Preferences;

/// When this computer reminds; kept among the preferences.
ReminderTimes reminderTimes(const Preferences &preferences);
void setReminderTimes(Preferences &preferences, const ReminderTimes &times);

} // namespace attache
