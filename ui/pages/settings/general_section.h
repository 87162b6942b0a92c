#pragma once

#include "ui/pages/settings/settings_section.h"

namespace attache {

class Preferences;
class SegmentedControl;
class WindowHost;

/// What this computer shows: the language and the theme.
class GeneralSection : public SettingsSection
{
    Q_OBJECT

public:
    GeneralSection(Preferences &preferences, WindowHost &host);

protected:
    Result<void> read() override;

private:
    Preferences &m_preferences;
    SegmentedControl *m_language;
    SegmentedControl *m_theme;
};

} // namespace attache
