#pragma once

#include "ui/desk/page_parts.h"
#include "ui/pages/settings/settings_section.h"

namespace attache {

class BackupRows;
class SecondPlaceCard;
class TextLabel;

/// The backups of this workspace: made now, looked at, restored; and those in a second place.
class BackupsSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit BackupsSection(const PageParts &parts);

protected:
    Result<void> read() override;

private:
    const PageParts m_parts;
    BackupRows *m_rows;
    TextLabel *m_folder;
    SecondPlaceCard *m_second;
};

} // namespace attache
