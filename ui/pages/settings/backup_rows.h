#pragma once

#include "core/store/backup.h"
#include "ui/desk/page_parts.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

#include <deque>
#include <vector>

class QVBoxLayout;

namespace attache {

class TextLabel;
struct RestorePreview;

/// A list of backups: when each was made, how large it is, what is in it, and restoring it, of
/// which is said first what it would change.
class BackupRows : public QWidget
{
    Q_OBJECT

public:
    /// @p emptyText stands there instead of no backups.
    BackupRows(const PageParts &parts, const QString &emptyText, QWidget *parent = nullptr);

    void show(const std::vector<BackupFile> &backups);

private:
    /// A row of which is not said yet what is in the backup.
    struct Unread
    {
        QString path;
        QPointer<TextLabel> label;
    };

    QWidget *makeRow(const BackupFile &backup);
    void readNext();
    QString contentOf(const QString &path);
    QString moment(const QDateTime &utc) const;
    /// Says under @p row what restoring @p backup would change, and asks.
    void ask(QVBoxLayout *row, const BackupFile &backup, const QString &when);
    QString changesOf(const RestorePreview &preview) const;

    const PageParts m_parts;
    const QString m_emptyText;
    QVBoxLayout *m_rows;
    std::deque<Unread> m_unread;
    QHash<QString, QString> m_contents; ///< by path: a backup never changes
    QPointer<QWidget> m_question;       ///< under the row that was chosen
};

} // namespace attache
