#include "ui/pages/settings/backups_section.h"

#include "core/base/shared_text.h"
#include "ui/desk/desk.h"
#include "ui/pages/settings/backup_rows.h"
#include "ui/pages/settings/second_place_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QDir>

namespace attache {

BackupsSection::BackupsSection(const PageParts &parts)
    : m_parts(parts)
    , m_rows(new BackupRows(parts, tr("There is no backup yet.")))
    , m_folder(new TextLabel({}, FontRole::Small, TextColor::Muted))
    , m_second(new SecondPlaceCard(parts))
{
    auto *card = new CardWidget(Common::tr("Backups"));
    card->setNote(tr(
        "made once a day; the last 7 days, 4 weeks and 12 months and all manual backups are kept"));
    auto *now = new Button(Common::tr("Back up now"), ButtonKind::Primary);
    now->setEnabled(!parts.desk.workspace().isReadOnly());
    connect(now, &Button::clicked, &parts.desk, [&desk = parts.desk] {
        Q_EMIT desk.openRequested(QStringLiteral("attache:command#file.backup"));
    });
    card->addTrailing(now);
    card->addWidget(m_rows);
    m_folder->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_folder->setWordWrap(true);
    card->addWidget(m_folder);
    addCard(card);
    addCard(m_second);
    connect(&parts.desk, &Desk::backedUp, this, &BackupsSection::refresh);
}

Result<void> BackupsSection::read()
{
    const Backups backups = m_parts.desk.workspace().backups();
    m_rows->show(backups.list());
    //: %1 is a folder
    m_folder->setText(tr("Kept in %1").arg(QDir::toNativeSeparators(backups.folder())));
    m_second->read();
    return {};
}

} // namespace attache
