#pragma once

#include "ui/pages/settings/settings_section.h"

class QTimeEdit;

namespace attache {

class Preferences;
class SegmentedControl;
class WindowHost;

/// What this computer shows: the language, the theme, and when it reminds.
class GeneralSection : public SettingsSection
{
    Q_OBJECT

public:
    GeneralSection(Preferences &preferences, WindowHost &host);

protected:
    Result<void> read() override;

private:
    void addReminders();
    void saveReminders();

    Preferences &m_preferences;
    SegmentedControl *m_language;
    SegmentedControl *m_theme;
    SegmentedControl *m_reminders;
    QTimeEdit *m_quietFrom;
    QTimeEdit *m_quietTo;
};

} // namespace attache
