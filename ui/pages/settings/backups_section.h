#pragma once

#include "ui/desk/page_parts.h"
#include "ui/pages/settings/settings_section.h"

class QVBoxLayout;

namespace attache {

class TextLabel;

/// The backups of this workspace: made now, looked at, restored.
class BackupsSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit BackupsSection(const PageParts &parts);

protected:
    Result<void> read() override;

private:
    const PageParts m_parts;
    TextLabel *m_folder;
    QVBoxLayout *m_rows;
};

} // namespace attache
