#pragma once

#include "core/store/backup.h"
#include "ui/desk/page_parts.h"
#include "ui/pages/settings/settings_section.h"

#include <QPointer>

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
    QWidget *makeRow(const BackupFile &backup);
    /// Says under @p row what restoring @p backup would change, and asks.
    void ask(QVBoxLayout *row, const BackupFile &backup, const QString &when);
    QString changesOf(const BackupFile &backup) const;

    const PageParts m_parts;
    TextLabel *m_folder;
    QVBoxLayout *m_rows;
    QPointer<QWidget> m_question; ///< under the row that was chosen
};

} // namespace attache
