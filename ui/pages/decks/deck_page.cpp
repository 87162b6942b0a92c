#include "ui/pages/decks/deck_page.h"

#include "core/base/id_time.h"
#include "core/base/shared_text.h"
#include "core/brief/links.h"
#include "core/deck/library.h"
#include "core/queries/slide_uses.h"
#include "core/store/blob_device.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/link.h"
#include "ui/desk/low_window.h"
#include "ui/models/day_text.h"
#include "ui/pages/decks/deck_rail.h"
#include "ui/pages/decks/deck_slides_model.h"
#include "ui/pages/decks/slide_difference.h"
#include "ui/pages/decks/slide_notes.h"
#include "ui/pages/decks/slide_questions.h"
#include "ui/pages/decks/slide_show.h"
#include "ui/pages/decks/slide_taking.h"
#include "ui/style/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page_grid.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/page_rows.h"
#include "ui/widgets/scroll_body.h"
#include "ui/widgets/slide_paper.h"
#include "ui/widgets/tag.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QRegularExpression>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <any>

namespace attache {

namespace {

constexpr int OutlineWidth = 316;
constexpr int WordsWidth = 196;
/// Of the page. Below the first the slide needs some room of the outline, below the second that of
/// its words, too.
constexpr int NarrowBelow = 1160;
constexpr int NarrowOutlineWidth = 304;
constexpr int NarrowestBelow = 1080;
constexpr int NarrowestOutlineWidth = 208;

const QString SideName = QStringLiteral("deckSide");
/// In a small window what it does stands in the menu, for the name of the deck.
const QString ImportName = QStringLiteral("importVersion");

/// Where several decks stand for one presentation, the one before in time.
Result<std::vector<Slide>> slidesBefore(Connection &connection, const Deck &deck)
{
    return deck.predecessor.isNull() ? Result<std::vector<Slide>>(std::vector<Slide>())
                                     : slidesOf(connection, deck.predecessor);
}

/// What @p deck is called among its versions, which are the newest first.
QString versionName(Id<Deck> deck, const std::vector<DeckRow> &versions)
{
    int number = int(versions.size());
    for (const DeckRow &version : versions) {
        if (version.deck.id == deck)
            return version.deck.version.isEmpty() ? QStringLiteral("v%1").arg(number)
                                                  : version.deck.version;
        --number;
    }
    return {};
}

} // namespace

DeckPage::DeckPage(Desk &desk)
    : m_desk(desk)
    , m_copies(desk)
    , m_head(new PageHeader)
    , m_shareable(new Tag({}))
    , m_outlineCard(new CardWidget(TypeLabel::tr("Slides")))
    , m_slides(new DeckSlidesModel(desk.workspace(), this))
    , m_rows(new PageRows)
    , m_grid(new PageGrid)
    , m_views(new QStackedWidget)
    , m_paper(new SlidePaper)
    , m_place(new ElidedLabel({}, FontRole::BodyBold))
    , m_previous(new Button({}))
    , m_next(new Button({}))
    , m_difference(new SlideDifference)
    , m_notesCard(new CardWidget(FieldLabel::tr("Notes")))
    , m_notes(new SlideNotes(desk))
    , m_questions(new SlideQuestions)
    , m_wordsCard(new CardWidget(tr("Text of the slide")))
    , m_words(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_rail(new DeckRail(desk))
{
    auto *whole = new QWidget;
    m_readable = new ErrorSwitch(whole);
    QVBoxLayout *page = makeColumn(tokens::Space4, tokens::Space5);
    page->addWidget(m_readable);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space4);
    m_head->setStacked(true);
    column->addWidget(m_head);
    m_head->addAction(m_shareable);
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::Space4);
    row->addWidget(makeOutline());
    row->addWidget(makeSlide(), 1);
    auto *side = new ScrollBody;
    side->setFixedWidth(tokens::SideCardsWidth);
    side->setObjectName(SideName);
    side->column()->addWidget(m_rail);
    row->addWidget(side);
    column->addLayout(row, 1);
    connectParts();
    follow(desk.workspace(), TableSet(tablesOf<Deck>, SlideUseTables, AskedQuestionTables));
}

QWidget *DeckPage::makeOutline()
{
    m_rows->setModel(m_slides);
    m_rows->setAccessibleName(TypeLabel::tr("Slides"));
    m_rows->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_grid->setModel(m_slides);
    m_grid->setAccessibleName(m_rows->accessibleName());
    m_grid->setSelectionMode(QAbstractItemView::ExtendedSelection);
    // One selection, however the slides are looked at.
    m_grid->setSelectionModel(m_rows->selectionModel());
    m_outlineCard->setFixedWidth(OutlineWidth);
    m_views->addWidget(m_rows);
    m_views->addWidget(m_grid);
    m_outlineCard->addWidget(m_views, 1);
    auto *looks = new QButtonGroup(this);
    for (const bool grid : {false, true}) {
        auto *look = new QToolButton;
        look->setAutoRaise(true);
        look->setCheckable(true);
        look->setChecked(!grid);
        look->setIcon(
            icon(grid ? QStringLiteral("view-list-icons") : QStringLiteral("view-list-tree")));
        look->setToolTip(grid ? tr("Slides as pictures") : tr("Slides as an outline"));
        look->setAccessibleName(look->toolTip());
        looks->addButton(look, grid ? 1 : 0);
        m_outlineCard->addTrailing(look);
    }
    connect(looks, &QButtonGroup::idToggled, this, [this](int grid, bool on) {
        if (on)
            showAsGrid(grid != 0);
    });
    return m_outlineCard;
}

void DeckPage::showAsGrid(bool grid)
{
    const bool hadFocus = m_views->currentWidget()->hasFocus();
    m_views->setCurrentIndex(grid ? 1 : 0);
    auto *view = qobject_cast<QAbstractItemView *>(m_views->currentWidget());
    view->scrollTo(m_rows->currentIndex());
    if (hadFocus)
        view->setFocus(Qt::OtherFocusReason);
}

QWidget *DeckPage::makeSlide()
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space2);
    column->addWidget(m_paper);
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::Space2);
    row->addWidget(m_place, 1);
    m_previous->setIconOnly(QStringLiteral("go-previous"), tr("Previous slide"));
    m_next->setIconOnly(QStringLiteral("go-next"), tr("Next slide"));
    auto *large = new Button({});
    large->setIconOnly(QStringLiteral("view-fullscreen"), tr("Show over the whole screen"),
                       QKeySequence(Qt::Key_F5));
    row->addWidget(m_previous);
    row->addWidget(m_next);
    connect(large, &Button::clicked, this, &DeckPage::showLarge);
    row->addWidget(large);
    auto *shortcut = new QShortcut(QKeySequence(Qt::Key_F5), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, &DeckPage::showLarge);
    auto *take = new Button(tr("New presentation"));
    take->setIcon(icon(QStringLiteral("list-add")));
    take->setMenu(new SlideTakingMenu(
        m_desk,
        [this] {
            return SlideTakingMenu::Taken{m_deck, selectedSlides(), false};
        },
        take));
    row->addWidget(take);
    column->addLayout(row);
    column->addWidget(m_difference);
    m_difference->hide();
    column->addWidget(makeWords(), 1);
    return holder;
}

QWidget *DeckPage::makeWords()
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space3);
    const auto scrolled = [](CardWidget *card, TextLabel *label) {
        auto *body = new ScrollBody;
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
        body->column()->addWidget(label);
        body->column()->addStretch(1);
        card->addWidget(body, 1);
    };
    auto *notes = new ScrollBody;
    notes->column()->addWidget(m_notes, 1);
    m_notesCard->addWidget(notes, 1);
    m_notesCard->addWidget(m_questions);
    scrolled(m_wordsCard, m_words);
    m_wordsCard->setMinimumWidth(WordsWidth);
    row->addWidget(m_notesCard, 3);
    row->addWidget(m_wordsCard, 2);
    return holder;
}

void DeckPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool low = isInLowWindow(*this);
    layout()->setContentsMargins(tokens::Space6, low ? tokens::Space2 : tokens::Space5,
                                 tokens::Space6, low ? tokens::Space2 : tokens::Space5);
    m_head->parentWidget()->layout()->setSpacing(low ? tokens::Space2 : tokens::Space4);
    const bool narrowest = width() < NarrowestBelow;
    m_outlineCard->setFixedWidth(narrowest               ? NarrowestOutlineWidth
                                 : width() < NarrowBelow ? NarrowOutlineWidth
                                                         : OutlineWidth);
    m_wordsCard->setHidden(narrowest);
    const bool compact = window()->width() < tokens::CompactWindow;
    findChild<ScrollBody *>(SideName)->setFixedWidth(compact ? tokens::SideCardsCompactWidth
                                                             : tokens::SideCardsWidth);
    findChild<Button *>(ImportName)->setHidden(compact);
    findChild<QAction *>(ImportName)->setVisible(compact);
}

void DeckPage::connectParts()
{
    const bool fixed = m_desk.workspace().isReadOnly();
    auto *open = m_head->addButton(tr("Open PPTX"));
    connect(open, &Button::clicked, this, [this] { m_copies.open(m_deck.file, m_deck.fileName); });
    auto *import = m_head->addButton(tr("Import new version…"));
    import->setEnabled(!fixed);
    import->setObjectName(ImportName);
    connect(import, &Button::clicked, this, &DeckPage::importVersion);
    auto *whole = m_head->addButton(tr("Add to a pack"), ButtonKind::Primary);
    whole->setMenu(new SlideTakingMenu(
        m_desk,
        [this] {
            return SlideTakingMenu::Taken{m_deck, {}, true};
        },
        whole));
    auto *more = m_head->addButton(Common::tr("More"));
    auto *menu = new QMenu(more);
    QAction *importing = menu->addAction(tr("Import new version…"), this, &DeckPage::importVersion);
    importing->setEnabled(!fixed);
    importing->setObjectName(ImportName);
    importing->setVisible(false);
    menu->addAction(Common::tr("Change the name…"), this,
                    [this] { m_rail->focusField(QStringLiteral("name")); })
        ->setEnabled(!fixed);
    menu->addAction(tr("Copy the words of this slide"), this,
                    [this] { QGuiApplication::clipboard()->setText(m_words->text()); });
    menu->addAction(Common::tr("Show in the library"), this,
                    [this] { Q_EMIT openRequested(QStringLiteral("attache:library#deck")); });
    menu->addAction(Common::tr("Save as…"), this, &DeckPage::exportFile);
    menu->addSeparator();
    QAction *remove = menu->addAction(tr("Delete deck"));
    remove->setEnabled(!fixed);
    connect(remove, &QAction::triggered, this, &DeckPage::removeDeck);
    more->setMenu(menu);
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &DeckPage::showSlide);
    connect(m_previous, &Button::clicked, this, [this] { step(-1); });
    connect(m_next, &Button::clicked, this, [this] { step(1); });
    connect(m_rail, &DeckRail::openRequested, this, &Page::openRequested);
    connect(m_questions, &SlideQuestions::openRequested, this, &Page::openRequested);
    connect(m_difference, &SlideDifference::openRequested, this,
            [this](Id<Slide> slide) { Q_EMIT openRequested(linkTo(slide)); });
    connect(m_difference, &SlideDifference::restoreRequested, this, &DeckPage::restore);
    connect(m_readable, &ErrorSwitch::retried, this, &Page::refresh);
}

void DeckPage::activate(const QVariant &argument)
{
    static const QRegularExpression slide(QStringLiteral("^slide:(\\d+)"));
    if (argument.canConvert<Link>()) {
        const Link link = argument.value<Link>();
        m_rail->saveNow();
        m_notes->saveNow();
        m_id = Id<Deck>(link.id);
        const QRegularExpressionMatch match = slide.match(link.field);
        m_wanted = match.hasMatch() ? Id<Slide>(match.captured(1).toLongLong()) : Id<Slide>();
        refresh();
        if (!match.hasMatch() && !link.field.isEmpty())
            m_rail->focusField(link.field);
        else
            m_rows->setFocus(Qt::OtherFocusReason);
    } else if (isStale()) {
        refresh();
    }
}

void DeckPage::read()
{
    if (m_id.isNull())
        return;
    const Result<void> done = readDeck();
    if (!done && done.error().kind == Error::Kind::NotFound) {
        // It was deleted, here or elsewhere.
        m_id = {};
        Q_EMIT openRequested(QStringLiteral("attache:library"));
        return;
    }
    m_readable->shows(done);
    Q_EMIT titleChanged();
}

Result<void> DeckPage::readDeck()
{
    Connection &connection = m_desk.connection();
    ATTACHE_TRY(m_deck, Store<Deck>(connection).get(m_id));
    ATTACHE_TRY(auto slides, slidesOf(connection, m_id));
    ATTACHE_TRY(auto before, slidesBefore(connection, m_deck));
    ATTACHE_TRY(const auto versions, deckVersions(connection, m_id));
    const std::vector<SlideChange> changes =
        before.empty() ? std::vector<SlideChange>() : compareSlides(before, slides);
    // The same slide stays in sight.
    const Slide *current = m_slides->slideAt(m_rows->currentIndex().row());
    const Id<Slide> wanted = std::exchange(m_wanted, {});
    const Id<Slide> shown = !wanted.isNull() ? wanted : current ? current->id : Id<Slide>();
    readFile();
    m_slides->setSlides(std::move(slides), changes, m_sections);
    m_rail->showDeck(m_deck, versions, changes, before);
    m_before = std::move(before);
    m_versionBefore = versionName(m_deck.predecessor, versions);
    m_newest = !versions.empty() && versions.front().deck.id == m_id;
    const int row = qMax(m_slides->neighbour(-1, 1), m_slides->rowOf(shown));
    m_rows->setCurrentIndex(m_slides->index(row, 0));
    m_rows->scrollTo(m_slides->index(row, 0));
    showHead();
    if (m_slides->slideCount() == 0)
        showSlide();
    return {};
}

void DeckPage::readFile()
{
    if (std::exchange(m_file, m_deck.file) == m_deck.file)
        return;
    m_size.clear();
    m_bytes = 0;
    m_sections.clear();
    if (const auto bytes = BlobDevice::open(m_desk.connection(), m_deck.file))
        m_bytes = (*bytes)->size();
    const Result<Presentation> file = DeckLibrary(m_desk.workspace()).open(m_deck);
    if (!file)
        return;
    m_size = file->size().toString();
    if (file->hasSections()) {
        for (const SlideEntry &slide : file->slides())
            m_sections.append(slide.section);
    }
}

void DeckPage::showHead()
{
    m_head->setTitle(m_deck.version.isEmpty() ? m_deck.name
                                              : m_deck.name + QLatin1Char(' ') + m_deck.version);
    QStringList words{Common::tr("%n slide(s)", nullptr, m_slides->slideCount())};
    if (!m_size.isEmpty())
        words.append(m_size);
    if (!m_deck.fileName.isEmpty())
        words.append(m_deck.fileName);
    if (m_deck.audience)
        words.append(labelOf(*m_deck.audience));
    words += fileSaid();
    m_head->setSubtitle(words.join(QStringLiteral(" · ")));
    m_outlineCard->setTitle(Common::tr("%n slide(s)", nullptr, m_slides->slideCount()));
    m_outlineCard->setNote(changesSaid());
    m_shareable->setText(m_deck.shareable ? FieldLabel::tr("May be shown to customers")
                                          : Common::tr("For us only"));
    m_shareable->setTone(m_deck.shareable ? Tone::Ok : Tone::Warn);
}

QStringList DeckPage::fileSaid() const
{
    QStringList words;
    if (m_bytes > 0)
        words.append(QLocale().formattedDataSize(m_bytes, 1, QLocale::DataSizeTraditionalFormat));
    const QDate today = m_desk.clock().today();
    const QString day = shortDay(timeOfId(m_deck.id.value()).toLocalTime().date(), today);
    words.append(m_deck.author.isEmpty() ? tr("added %1").arg(day)
                                         //: Who made a presentation, and the day it came in
                                         : tr("%1, added %2").arg(m_deck.author, day));
    return words;
}

void DeckPage::showSlide()
{
    const int row = m_rows->currentIndex().row();
    const Slide *slide = m_slides->slideAt(row);
    m_previous->setEnabled(m_slides->neighbour(row, -1) != row);
    m_next->setEnabled(m_slides->neighbour(row, 1) != row);
    if (!slide) {
        m_difference->hide();
        m_questions->hide();
        m_paper->setSlide({}, tr("This deck has no slides."), {});
        m_place->setText({});
        return;
    }
    m_paper->setSlide(m_slides->pictureOf(*slide), slide->title, slide->body);
    if (m_show)
        m_show->setSlide(m_slides->pictureOf(*slide), slide->title, slide->body);
    //: %1 is the number of a slide, %2 its title
    m_place->setText(tr("Slide %1  %2").arg(slide->position).arg(slide->title));
    m_notes->showSlide(*slide);
    QStringList note;
    if (m_notes->minutes() > 0)
        //: How long it takes to say what is in the notes
        note.append(tr("about %n minute(s)", nullptr, m_notes->minutes()));
    if (!m_desk.workspace().isReadOnly())
        note.append(tr("click to change"));
    m_notesCard->setNote(note.join(QStringLiteral(" · ")));
    m_words->setText(slide->body);
    m_questions->setQuestions(questionsAbout(m_desk.connection(), *slide), m_desk.clock().today());
    m_rail->showSlide(m_deck, *slide);
    showDifference(row, *slide);
}

void DeckPage::showDifference(int row, const Slide &slide)
{
    const auto change = m_slides->changeAt(row);
    const bool changed = change && change->kind == SlideChange::Kind::Changed;
    m_difference->setVisible(changed);
    if (!changed)
        return;
    const Slide &before = m_before[size_t(change->before)];
    m_difference->setSlides(before, slide, m_versionBefore, m_slides->pictureOf(before),
                            m_newest && !m_desk.workspace().isReadOnly());
}

std::vector<Slide> DeckPage::selectedSlides() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_rows->selectionModel()->selectedIndexes())
        rows.append(index.row());
    std::ranges::sort(rows);
    std::vector<Slide> slides;
    for (const int row : std::as_const(rows)) {
        if (const Slide *slide = m_slides->slideAt(row))
            slides.push_back(*slide);
    }
    return slides;
}

SlideShow *DeckPage::slideShow() const
{
    return m_show;
}

void DeckPage::showLarge()
{
    if (!m_slides->slideAt(m_rows->currentIndex().row()))
        return;
    if (!m_show) {
        m_show = new SlideShow(this);
        connect(m_show, &SlideShow::stepRequested, this, &DeckPage::step);
    }
    showSlide();
    m_show->showFullScreen();
    m_show->activateWindow();
    m_show->setFocus(Qt::OtherFocusReason);
}

void DeckPage::restore(Id<Slide> before)
{
    const Slide *slide = m_slides->slideAt(m_rows->currentIndex().row());
    if (!slide)
        return;
    m_rail->saveNow();
    m_notes->saveNow();
    m_desk.tasks().start(
        tr("Restoring a slide"),
        [deck = m_id, position = slide->position,
         before](Workspace &workspace, const Progress &progress) -> Result<std::any> {
            ATTACHE_CHECK(DeckLibrary(workspace).restoreSlide(deck, position, before, progress));
            return std::any();
        },
        [&desk = m_desk, position = slide->position,
         version = m_versionBefore](const Result<std::any> &done) {
            if (done)
                Q_EMIT desk.saidUndoably(
                    //: %1 is the number of a slide, %2 the version of its deck it comes from
                    tr("Slide %1 is again that of %2").arg(position).arg(version));
            else if (done.error().kind != Error::Kind::Cancelled)
                desk.report(done.error());
        });
}

QString DeckPage::changesSaid() const
{
    if (m_before.empty())
        return {};
    int changed = 0;
    int added = 0;
    for (int row = 0; row < m_slides->rowCount(); ++row) {
        const auto change = m_slides->changeAt(row);
        changed += change && change->kind == SlideChange::Kind::Changed ? 1 : 0;
        added += change && change->kind == SlideChange::Kind::Added ? 1 : 0;
    }
    //: Since a version of a deck (%1): how many slides changed (%2) and are new (%3)
    return tr("since %1: %2 changed, %3 new").arg(m_versionBefore).arg(changed).arg(added);
}

void DeckPage::step(int by)
{
    m_rows->setCurrentIndex(
        m_slides->index(m_slides->neighbour(m_rows->currentIndex().row(), by), 0));
}

void DeckPage::exportFile()
{
    const QString path = m_desk.files().fileToSave(
        this, tr("Save the presentation"), m_deck.fileName, Common::tr("Presentations (*.pptx)"));
    if (path.isEmpty())
        return;
    if (const auto saved = saveBlob(m_desk.connection(), m_deck.file, path); !saved)
        return m_desk.report(saved.error());
    Q_EMIT m_desk.said(Common::tr("Saved: %1").arg(path));
}

void DeckPage::importVersion()
{
    m_rail->saveNow();
    Q_EMIT openRequested(QStringLiteral("attache:command#decks.import:%1").arg(m_id.toString()));
}

void DeckPage::removeDeck()
{
    //: A step that can be undone; %1 is the name of a record
    m_desk.editUndoably(Common::tr("Delete %1").arg(m_deck.name),
                        [id = m_id](Writer &writer) { return writer.remove(id); });
}

} // namespace attache
