#include "ui/pages/settings/backups_section.h"

#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/window_host.h"
#include "ui/models/day_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace attache {

namespace {

constexpr int WhenWidth = 180;

} // namespace

BackupsSection::BackupsSection(const PageParts &parts)
    : m_parts(parts)
    , m_folder(new TextLabel({}, FontRole::Small, TextColor::Muted))
{
    auto *card = new CardWidget(tr("Backups"));
    card->setNote(tr("one a day by itself; the newest 7 days, 4 weeks and 12 months are kept"));
    auto *now = new Button(tr("Back up now"), ButtonKind::Primary);
    now->setEnabled(!parts.desk.workspace().isReadOnly());
    connect(now, &Button::clicked, &parts.desk, [&desk = parts.desk] {
        Q_EMIT desk.openRequested(QStringLiteral("attache:command#file.backup"));
    });
    card->addTrailing(now);
    auto *holder = new QWidget;
    m_rows = new QVBoxLayout(holder);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(tokens::Space1);
    card->addWidget(holder);
    m_folder->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_folder->setWordWrap(true);
    card->addWidget(m_folder);
    addCard(card);
    connect(&parts.desk, &Desk::backedUp, this, &BackupsSection::refresh);
}

Result<void> BackupsSection::read()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const Backups backups = m_parts.desk.workspace().backups();
    const QDate today = m_parts.desk.clock().today();
    for (const BackupFile &backup : backups.list()) {
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(tokens::Space3);
        const QString when =
            relativeDay(backup.at.date(), today) + QLatin1Char(' ') + clockTime(backup.at);
        auto *time = new ElidedLabel(when);
        time->setFixedWidth(WhenWidth);
        line->addWidget(time);
        line->addWidget(
            new TextLabel(QLocale().formattedDataSize(QFileInfo(backup.path).size(), 1,
                                                      QLocale::DataSizeTraditionalFormat),
                          FontRole::Body, TextColor::Secondary));
        line->addStretch(1);
        auto *restore = new Button(tr("Restore"));
        restore->setAccessibleName(tr("Restore the backup of %1").arg(when));
        restore->setToolTip(
            tr("The workspace as it is now is kept beside it, so this can be taken back."));
        restore->setEnabled(!m_parts.desk.workspace().isReadOnly());
        connect(restore, &Button::clicked, this,
                [this, path = backup.path] { m_parts.host.restore(path); });
        line->addWidget(restore);
        m_rows->addWidget(row);
    }
    if (m_rows->count() == 0)
        m_rows->addWidget(new EmptyState(tr("There is no backup yet.")));
    m_folder->setText(QDir::toNativeSeparators(backups.folder()));
    return {};
}

} // namespace attache
