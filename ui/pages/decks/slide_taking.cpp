#include "ui/pages/decks/slide_taking.h"

#include "core/base/shared_text.h"
#include "core/deck/library.h"
#include "core/match/visit_matches.h"
#include "core/queries/visit_list.h"
#include "ui/base/plain_words.h"
#include "ui/desk/desk.h"
#include "ui/lists/assembly_task.h"
#include "ui/models/day_text.h"

namespace attache {

namespace {

constexpr int VisitsOffered = 8;

Match matchOf(const RecordType &type, qint64 id, const QString &title, const QString &version)
{
    Match match;
    match.type = &type;
    match.id = id;
    match.title = title;
    match.version = version;
    return match;
}

void choose(Desk &desk, const VisitRow &row, const SlideTakingMenu::Taken &taken)
{
    const QString title = SlideTakingMenu::tr("Put into the pack for %1").arg(row.account);
    desk.editUndoably(title, [&](Writer &writer) -> Result<void> {
        if (taken.wholeDeck)
            return rememberUse(writer, row.visit.id,
                               matchOf(recordTypeOf<Deck>(), taken.deck.id.value(), taken.deck.name,
                                       taken.deck.version),
                               UseKind::Pinned);
        for (const Slide &slide : taken.slides)
            ATTACHE_CHECK(rememberUse(
                writer, row.visit.id,
                matchOf(recordTypeOf<Slide>(), slide.id.value(), slide.title, taken.deck.version),
                UseKind::Pinned));
        return {};
    });
}

} // namespace

SlideTakingMenu::SlideTakingMenu(Desk &desk, std::function<Taken()> taken, QWidget *parent)
    : QMenu(parent)
    , m_desk(desk)
    , m_taken(std::move(taken))
{
    connect(this, &QMenu::aboutToShow, this, &SlideTakingMenu::fill);
}

void SlideTakingMenu::fill()
{
    clear();
    const Taken taken = m_taken();
    if (!taken.wholeDeck) {
        QAction *alone =
            addAction(tr("A new presentation of %n slide(s)…", nullptr, int(taken.slides.size())),
                      this, [this, taken] { save(taken); });
        alone->setEnabled(!taken.slides.empty());
        addSeparator();
    }
    VisitFilter next;
    next.from = m_desk.clock().today();
    next.statuses = {VisitStatus::Planned};
    next.limit = VisitsOffered;
    const auto rows = visits(m_desk.connection(), next);
    if (!rows) {
        addAction(rows.error().message)->setEnabled(false);
        return;
    }
    const QString head =
        rows->empty() ? Common::tr("No visit is planned.") : tr("Add to the pack for:");
    addAction(head)->setEnabled(false);
    const bool may = !m_desk.workspace().isReadOnly() && taken.deck.shareable &&
                     (taken.wholeDeck || !taken.slides.empty());
    if (!rows->empty() && !taken.deck.shareable)
        addAction(tr("This deck is for us only."))->setEnabled(false);
    for (const VisitRow &row : *rows) {
        const QDateTime start = row.visit.startsAt.toLocalTime();
        QAction *into = addAction(QStringLiteral("%1 · %2 %3")
                                      .arg(plainLabel(row.account),
                                           relativeDay(start.date(), m_desk.clock().today()),
                                           clockTime(row.visit.startsAt)),
                                  this, [this, row, taken] { choose(m_desk, row, taken); });
        into->setEnabled(may);
    }
}

void SlideTakingMenu::save(const Taken &taken)
{
    const QString name = taken.slides.size() == 1 ? taken.slides.front().title : taken.deck.name;
    const QString path = m_desk.files().fileToSave(
        parentWidget(), tr("Save the new presentation"),
        QString(name).replace(QLatin1Char('/'), QLatin1Char('-')) + QStringLiteral(".pptx"),
        Common::tr("Presentations (*.pptx)"));
    if (!path.isEmpty())
        saveTo(taken, path);
}

void SlideTakingMenu::saveTo(const Taken &taken, const QString &path)
{
    AssemblyOrder order;
    DeckPick pick{taken.deck.id, {}};
    for (const Slide &slide : taken.slides)
        pick.slides.push_back(slide.position);
    order.picks = {pick};
    order.title = taken.deck.name;
    // Placeholders stay for the visit that the slides will be shown at.
    order.keepPlaceholders = true;
    assembleInBackground(m_desk, order, path);
}

} // namespace attache
