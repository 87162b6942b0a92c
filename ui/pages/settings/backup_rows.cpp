#include "ui/pages/settings/backup_rows.h"

#include "core/base/shared_text.h"
#include "core/queries/restore_preview.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/window_host.h"
#include "ui/models/day_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QTimer>
#include <QVBoxLayout>

namespace attache {

namespace {

constexpr int WhenWidth = 180;
constexpr int SizeWidth = 64;

} // namespace

BackupRows::BackupRows(const PageParts &parts, const QString &emptyText, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_emptyText(emptyText)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(tokens::Space2);
}

void BackupRows::show(const std::vector<BackupFile> &backups)
{
    clearLayout(m_rows);
    const bool isReading = !m_unread.empty();
    m_unread.clear();
    for (const BackupFile &backup : backups) {
        if (&backup != &backups.front())
            m_rows->addWidget(new Separator);
        m_rows->addWidget(makeRow(backup));
    }
    if (backups.empty())
        m_rows->addWidget(new EmptyState(m_emptyText));
    // One after the other, so that the page is there meanwhile.
    if (!isReading)
        QTimer::singleShot(0, this, &BackupRows::readNext);
}

QWidget *BackupRows::makeRow(const BackupFile &backup)
{
    const QDate today = m_parts.desk.clock().today();
    auto *row = new QWidget;
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space1);
    auto *line = new QHBoxLayout;
    line->setSpacing(tokens::Space3);
    column->addLayout(line);
    const QString when =
        relativeDay(backup.at.date(), today) + QLatin1Char(' ') + clockTime(backup.at);
    auto *time = new ElidedLabel(when);
    time->setFixedWidth(WhenWidth);
    line->addWidget(time);
    auto *size = new TextLabel(QLocale().formattedDataSize(QFileInfo(backup.path).size(), 1,
                                                           QLocale::DataSizeTraditionalFormat),
                               FontRole::Body, TextColor::Secondary);
    size->setMinimumWidth(SizeWidth);
    line->addWidget(size);
    //: A backup that was opened and checked when it was made
    line->addWidget(new TextLabel(tr("verified"), FontRole::Small, TextColor::Muted));
    if (backup.byHand)
        line->addWidget(
            new TextLabel(tr("manual backup, always kept"), FontRole::Small, TextColor::Muted));
    if (backup.isAhead) {
        //: %1 is a day
        const QString last = backup.lastChange.isValid()
                                 ? tr("date in the future: the clock was wrong; last change %1")
                                       .arg(relativeDayWithin(backup.lastChange.date(), today))
                                 : tr("date in the future: the clock was wrong");
        line->addWidget(new TextLabel(last, FontRole::Small, TextColor::Muted));
    }
    line->addStretch(1);
    auto *restore = new Button(tr("Restore…"));
    restore->setAccessibleName(tr("Restore the backup of %1").arg(when));
    restore->setToolTip(tr("Shows what would change before restoring."));
    restore->setEnabled(!m_parts.desk.workspace().isReadOnly());
    connect(restore, &Button::clicked, this,
            [this, column, backup, when] { ask(column, backup, when); });
    line->addWidget(restore);
    auto *content = new TextLabel({}, FontRole::Small, TextColor::Secondary);
    content->setWordWrap(true);
    column->addWidget(content);
    m_unread.push_back({backup.path, content});
    return row;
}

void BackupRows::readNext()
{
    if (m_unread.empty())
        return;
    const Unread next = m_unread.front();
    m_unread.pop_front();
    if (next.label)
        next.label->setText(contentOf(next.path));
    QTimer::singleShot(0, this, &BackupRows::readNext);
}

QString BackupRows::contentOf(const QString &path)
{
    if (const auto known = m_contents.constFind(path); known != m_contents.constEnd())
        return *known;
    const Clock &clock = m_parts.desk.clock();
    const auto content = contentOfBackup(path, clock);
    if (!content)
        return content.error().message;
    QStringList parts;
    for (const BackupContent::Count &count : content->counts)
        //: %1 is a kind of record ("Accounts"), %2 how many there are
        parts.append(tr("%1 %L2").arg(count.label).arg(count.count));
    if (content->age.lastChange.isValid())
        //: %1 is a time ("today 09:12")
        parts.append(tr("last change %1").arg(moment(content->age.lastChange)));
    return *m_contents.insert(path, parts.join(QStringLiteral(" · ")));
}

QString BackupRows::moment(const QDateTime &utc) const
{
    const QDateTime local = utc.toLocalTime();
    return relativeDayWithin(local.date(), m_parts.desk.clock().today()) + QLatin1Char(' ') +
           clockTime(local);
}

void BackupRows::ask(QVBoxLayout *row, const BackupFile &backup, const QString &when)
{
    delete m_question;
    auto *question = new QWidget;
    m_question = question;
    auto *column = new QVBoxLayout(question);
    column->setContentsMargins(tokens::Space4, 0, 0, tokens::Space2);
    column->setSpacing(tokens::Space2);
    const auto preview =
        previewRestore(&m_parts.desk.connection(), backup.path, m_parts.desk.clock());
    const bool isSame = preview && preview->isSame;
    auto *words = new TextLabel(preview ? changesOf(*preview) : preview.error().message);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    column->addWidget(words);
    auto *line = new QHBoxLayout;
    line->setSpacing(tokens::Space2);
    auto *restore = isSame ? new Button(tr("Restore anyway"))
                           : new Button(tr("Restore it"), ButtonKind::Primary);
    restore->setAccessibleName(tr("Restore the backup of %1").arg(when));
    restore->setAccessibleDescription(words->text());
    connect(restore, &Button::clicked, this,
            [this, path = backup.path] { m_parts.host.restore(path); });
    line->addWidget(restore);
    auto *cancel = new Button(Common::tr("Cancel"));
    connect(cancel, &Button::clicked, question, &QWidget::deleteLater);
    line->addWidget(cancel);
    line->addStretch(1);
    column->addLayout(line);
    row->addWidget(question);
    (isSame ? cancel : restore)->setFocus(Qt::OtherFocusReason);
}

QString BackupRows::changesOf(const RestorePreview &preview) const
{
    if (preview.isSame)
        return tr("Nothing would change: the workspace holds the same as this backup.");
    QStringList lines;
    if (preview.then.lastChange.isValid())
        //: %1 is a time ("today 09:12"), %2 the name of a step
        lines.append(tr("Last change in the backup: %1, %2")
                         .arg(moment(preview.then.lastChange), preview.then.lastStep));
    if (preview.now.lastChange.isValid())
        lines.append(tr("Last change in the workspace: %1, %2")
                         .arg(moment(preview.now.lastChange), preview.now.lastStep));
    QStringList counts;
    for (const RestorePreview::Count &count : preview.counts)
        //: %1 is a kind of record ("Accounts"), %2 and %3 how many there are before and after
        counts.append(tr("%1 %L2 → %L3").arg(count.label).arg(count.now).arg(count.then));
    if (!counts.isEmpty())
        lines.append(counts.join(QStringLiteral(" · ")));
    else if (preview.then.steps < preview.now.steps)
        lines.append(tr("No records would be added or removed. Later changes would be reverted."));
    else
        lines.append(tr("No records would be added or removed, but what they say would change."));
    lines.append(tr("The current workspace is kept next to it. Use Undo to get it back."));
    return lines.join(QLatin1Char('\n'));
}

} // namespace attache
