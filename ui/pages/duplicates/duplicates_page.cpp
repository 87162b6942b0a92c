#include "ui/pages/duplicates/duplicates_page.h"

#include "core/base/shared_text.h"
#include "core/domain/account.h"
#include "core/domain/not_duplicate.h"
#include "core/domain/record_types.h"
#include "core/exchange/import_rules.h"
#include "core/queries/field_text.h"
#include "core/queries/known_records.h"
#include "core/record/record_names.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/link.h"
#include "ui/pages/duplicates/merge_fields.h"
#include "ui/pages/duplicates/merge_preview.h"
#include "ui/pages/duplicates/merged_parts.h"
#include "ui/pages/duplicates/pair_delegate.h"
#include "ui/pages/duplicates/pair_model.h"
#include "ui/pages/duplicates/two_cards.h"
#include "ui/widgets/action_bar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_body.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPointer>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace attache {

namespace {

constexpr int ListWidth = 296;
constexpr int CardSide = 14; ///< between the edge of the list's card and its words
constexpr QKeyCombination KeyOfTwo(Qt::Key_N);

/// What is compared. Which types those are, their descriptions say.
TableSet comparedTables()
{
    TableSet tables(tablesOf<NotDuplicate>);
    for (const RecordType *type : importableTypes())
        tables.add(type->tableName());
    return tables;
}

CardWidget *edgelessCard()
{
    auto *card = new CardWidget;
    // Lines and fills go through to the frame.
    card->layout()->setContentsMargins(1, 1, 1, 1);
    card->layout()->setSpacing(0);
    card->body()->setSpacing(0);
    return card;
}

} // namespace

DuplicatesPage::DuplicatesPage(Desk &desk)
    : m_desk(desk)
    , m_type(&recordTypeOf<Account>())
    , m_header(new PageHeader(title()))
    , m_types(new SegmentedControl)
    , m_pairs(new PairModel(this))
    , m_table(new TableView)
    , m_foot(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_fields(new MergeFields)
    , m_parts(new MergedParts)
    , m_preview(new MergePreview)
    , m_none(new EmptyState({}))
    , m_bar(new ActionBar)
    , m_previous(new Button({}))
    , m_next(new Button({}))
    , m_goOn(new Button(tr("Later"), ButtonKind::Flat))
    , m_two(new KeyButton(TypeLabel::tr("Not a duplicate"),
                          QKeySequence(KeyOfTwo).toString(QKeySequence::NativeText)))
    , m_merge(new Button(tr("Merge and go on"), ButtonKind::Primary))
{
    QVBoxLayout *column = makeColumn(0, 0);
    const QMargins margins = column->contentsMargins();
    // The bar below goes from edge to edge.
    column->setContentsMargins(0, margins.top(), 0, 0);
    auto *holder = new QWidget;
    auto *inner = new QVBoxLayout(holder);
    inner->setContentsMargins(margins.left(), 0, margins.right(), 0);
    inner->setSpacing(tokens::Space3);
    inner->addWidget(m_header);
    m_readable = new ErrorSwitch(makeBody());
    inner->addWidget(m_readable, 1);
    column->addWidget(holder, 1);
    column->addWidget(m_bar);
    makeBar(!desk.workspace().isReadOnly());
    setFocusProxy(m_table);
    addSteps();
    connectParts();
    showSegments();
    showNone();
    follow(desk.workspace(), comparedTables());
}

void DuplicatesPage::connectParts()
{
    connect(m_readable, &ErrorSwitch::retried, this, &DuplicatesPage::refresh);
    connect(m_types, &SegmentedControl::currentChanged, this, [this] {
        m_type = m_segments[static_cast<size_t>(m_types->currentIndex())];
        showPairs();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (m_choosing)
            return;
        m_swapped = false;
        showPair();
    });
    connect(m_fields, &MergeFields::chosen, this, &DuplicatesPage::showPreview);
    connect(m_fields, &MergeFields::swapRequested, this, &DuplicatesPage::swapSides);
    const QKeySequence merging(Qt::CTRL | Qt::Key_Return);
    m_merge->setToolTip(merging.toString(QKeySequence::NativeText));
    connect(m_merge, &Button::clicked, this, &DuplicatesPage::merge);
    connect(m_two, &Button::clicked, this, &DuplicatesPage::sayTwo);
    connect(m_goOn, &Button::clicked, this, &DuplicatesPage::later);
    addPageAction(tr("Merge these two"), merging, [this] { merge(); });
    QAction *two =
        addPageAction(tr("These are no duplicates"), QKeySequence(KeyOfTwo), [this] { sayTwo(); });
    two->setShortcuts({QKeySequence(KeyOfTwo), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)});
}

void DuplicatesPage::addSteps()
{
    struct Step
    {
        Button *button;
        const char *icon;
        QString title;
        QKeySequence key;
        int by;
    };
    const std::array steps = {
        Step{m_previous, "go-up", tr("Previous pair"), QKeySequence(Qt::CTRL | Qt::Key_PageUp), -1},
        Step{m_next, "go-down", tr("Next pair"), QKeySequence(Qt::CTRL | Qt::Key_PageDown), 1},
    };
    for (const Step &each : steps) {
        each.button->setIconOnly(QString::fromLatin1(each.icon), each.title, each.key);
        m_header->addAction(each.button);
        connect(each.button, &Button::clicked, this, [this, by = each.by] { step(by); });
        addPageAction(each.title, each.key, [this, by = each.by] { step(by); });
    }
}

QWidget *DuplicatesPage::makeFoot()
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(CardSide, tokens::Space3, CardSide, tokens::Space3);
    m_foot->setWordWrap(true);
    column->addWidget(m_foot);
    return holder;
}

QWidget *DuplicatesPage::makeList()
{
    CardWidget *card = edgelessCard();
    card->setFixedWidth(ListWidth);
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(CardSide, 10, CardSide, 10);
    m_types->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    row->addWidget(m_types);
    card->addWidget(holder);
    card->addWidget(new Separator);
    m_types->setAccessibleName(tr("Records to compare"));
    m_table->setModel(m_pairs);
    m_table->setFramed(false);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setItemDelegate(new PairDelegate(m_table));
    m_table->setAccessibleName(tr("Pairs of records that may be one"));
    card->addWidget(m_table, 1);
    card->addWidget(new Separator);
    card->addWidget(makeFoot());
    return card;
}

void DuplicatesPage::makeBar(bool writable)
{
    if (writable)
        //: %1 is the key that undoes
        m_bar->setWords(tr("Merging is one step: %1 takes the two apart again. The old name and "
                           "numbers are still found."),
                        QKeySequence(QKeySequence::Undo));
    else
        m_bar->setWords(tr("The file is open for reading only: nothing can be merged here."));
    for (Button *each : {m_goOn, m_two, m_merge})
        m_bar->addButton(each);
    m_merge->setEnabled(writable);
    m_two->setEnabled(writable);
}

QWidget *DuplicatesPage::makeCompare()
{
    auto *scroll = new ScrollBody;
    QVBoxLayout *column = scroll->column();
    column->setSpacing(tokens::Space3);
    CardWidget *card = edgelessCard();
    card->addWidget(m_fields);
    column->addWidget(card);
    column->addWidget(new TwoCards(m_parts, m_preview), 1);
    column->setContentsMargins(0, 0, 0, tokens::Space3);
    return scroll;
}

QWidget *DuplicatesPage::makeBody()
{
    auto *body = new QWidget;
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space4);
    auto *beside = new QVBoxLayout;
    beside->setContentsMargins(0, 0, 0, tokens::Space3);
    beside->addWidget(makeList());
    row->addLayout(beside);
    m_compare = makeCompare();
    auto *content = new QWidget;
    m_content = new QStackedLayout(content);
    m_content->addWidget(m_compare);
    m_content->addWidget(m_none);
    row->addWidget(content, 1);
    return body;
}

void DuplicatesPage::activate(const QVariant &argument)
{
    const QString wanted = argument.canConvert<Link>() ? argument.value<Link>().field : QString();
    if (const RecordType *type = recordTypeNamed(wanted.section(u':', 0, 0))) {
        setType(*type);
        const QString ids = wanted.section(u':', 1);
        const auto [first, second] =
            std::minmax({ids.section(u',', 0, 0).toLongLong(), ids.section(u',', 1).toLongLong()});
        if (first != 0)
            compareTwo(*type, {first, second});
    }
    if (isStale())
        refresh();
    m_table->setFocus();
}

void DuplicatesPage::compareTwo(const RecordType &type, const IdPair &ids)
{
    m_wanted = {&type, ids};
    if (!m_found)
        return;
    addWanted();
    showSegments();
    setType(type);
    showPairs();
    m_table->setCurrentIndex(m_pairs->index(m_pairs->rowOf(ids.first, ids.second)));
}

void DuplicatesPage::addWanted()
{
    const RecordType *const type = m_wanted.first;
    const IdPair ids = m_wanted.second;
    if (!type)
        return;
    std::vector<DuplicatePair> &pairs = m_found->of[type].pairs;
    const auto isWanted = [&](const DuplicatePair &pair) {
        return pair.first == ids.first && pair.second == ids.second;
    };
    auto pair = std::ranges::find_if(pairs, isWanted);
    if (pair == pairs.end()) {
        Connection &connection = m_desk.connection();
        const auto times = recordTimes(connection, *type, {ids.first, ids.second});
        if (!times ||
            !mergeOffer(connection, *type, ids.first, ids.second, *times, m_desk.clock().today())) {
            m_wanted = {}; // one of them is gone
            return;
        }
        m_found->of[type].times.insert(*times);
        RecordNames names(connection);
        pair = pairs.insert(pairs.begin(), {ids.first,
                                            ids.second,
                                            names.of(*type, ids.first),
                                            names.of(*type, ids.second),
                                            {PairModel::Chosen},
                                            0});
    }
    std::rotate(pairs.begin(), pair, pair + 1);
}

void DuplicatesPage::setType(const RecordType &type)
{
    const auto segment = std::ranges::find(m_segments, &type);
    if (segment != m_segments.end())
        m_types->setCurrentIndex(static_cast<int>(segment - m_segments.begin()));
}

Result<DuplicatesPage::Found> DuplicatesPage::find(Connection &connection, const Progress &progress)
{
    Found found;
    for (const RecordType *type : importableTypes()) {
        Compared &compared = found.of[type];
        ATTACHE_TRY(compared.pairs, findDuplicates(connection, *type, progress));
        QSet<qint64> ids;
        for (const DuplicatePair &pair : compared.pairs)
            ids << pair.first << pair.second;
        ATTACHE_TRY(compared.times, recordTimes(connection, *type, ids));
    }
    ATTACHE_TRY(found.saidToBeTwo, countRecords(connection, recordTypeOf<NotDuplicate>()));
    return found;
}

void DuplicatesPage::read()
{
    const int number = ++m_asked;
    const auto work = [](Workspace &workspace, const Progress &progress) -> Result<std::any> {
        ATTACHE_TRY(Found found, find(workspace.connection(), progress));
        return std::any(std::make_shared<Found>(std::move(found)));
    };
    m_desk.tasks().start(
        tr("Finding duplicates"), work,
        [page = QPointer(this), number](const Result<std::any> &done) {
            if (!page || number != page->m_asked)
                return;
            const bool stopped = !done && done.error().kind == Error::Kind::Cancelled;
            if (stopped)
                page->m_none->setLine(done.error().message);
            else if (page->m_readable->shows(done))
                page->showFound(*std::any_cast<const std::shared_ptr<Found> &>(*done));
            else
                page->m_bar->hide();
            Q_EMIT page->compared();
        });
}

void DuplicatesPage::showFound(const Found &found)
{
    const bool first = !m_found;
    m_found = found;
    putLaterLast();
    addWanted();
    showSegments();
    if (first && m_wanted.first)
        setType(*m_wanted.first);
    const auto hasPairs = [this](const RecordType *type) {
        return !m_found->of.value(type).pairs.empty();
    };
    // Whoever comes to look for pairs is shown some at once.
    const auto withPairs = std::ranges::find_if(m_segments, hasPairs);
    if (first && !hasPairs(m_type) && withPairs != m_segments.end())
        setType(**withPairs);
    showPairs();
    if (first && m_wanted.first)
        m_table->setCurrentIndex(m_pairs->index(0));
}

void DuplicatesPage::putLaterLast()
{
    for (Compared &compared : m_found->of)
        std::stable_sort(compared.pairs.begin(), compared.pairs.end(),
                         [this](const DuplicatePair &a, const DuplicatePair &b) {
                             return !m_later.contains({a.first, a.second}) &&
                                    m_later.contains({b.first, b.second});
                         });
}

void DuplicatesPage::showSegments()
{
    // Accounts and people are always offered; other types where something is alike.
    const QSignalBlocker blocker(m_types);
    for (const RecordType *type : importableTypes()) {
        const auto count = m_found ? static_cast<int>(m_found->of.value(type).pairs.size()) : 0;
        const bool isUsual = type == importableTypes()[0] || type == importableTypes()[1];
        auto segment = std::ranges::find(m_segments, type);
        if (segment == m_segments.end() && (count > 0 || isUsual)) {
            const int index = m_types->addSegment(type->severalLabel());
            static_cast<QHBoxLayout *>(m_types->layout())->setStretch(index, 1);
            segment = m_segments.insert(m_segments.end(), type);
        }
        if (segment != m_segments.end())
            m_types->setSegmentCount(static_cast<int>(segment - m_segments.begin()), count);
    }
    showCounts();
}

void DuplicatesPage::showCounts()
{
    // Two that a person chose to compare need not look the same.
    const auto looksSame = [](const DuplicatePair &pair) {
        return !pair.reasons.contains(PairModel::Chosen);
    };
    QStringList counts;
    for (const RecordType *type : m_segments) {
        const auto pairs = m_found ? m_found->of.value(type).pairs : std::vector<DuplicatePair>();
        const auto count = static_cast<int>(std::ranges::count_if(pairs, looksSame));
        if (count > 0)
            counts.append(tr("%n pair(s) of %1", nullptr, count)
                              .arg(QLocale().toLower(type->severalLabel())));
    }
    //: %1 is "6 pairs of accounts, 11 pairs of contacts"
    const QString all = tr("%1 may be the same").arg(counts.join(Common::tr(", ")));
    m_header->setSubtitle(counts.isEmpty() ? QString() : all);
    QString foot = tr("Compared are names, also by how they are read, phone numbers, e-mail "
                      "addresses and websites.");
    const auto two = m_found ? static_cast<int>(m_found->saidToBeTwo) : 0;
    if (two > 0)
        foot += u'\n' + tr("%n pair(s) marked as no duplicates are not shown again.", nullptr, two);
    else
        foot += u'\n' + tr("Pairs marked as no duplicates are not shown again.");
    m_foot->setText(foot);
}

void DuplicatesPage::showPairs(bool stays)
{
    const DuplicatePair *before = stays ? current() : nullptr;
    const auto [first, second] =
        before ? IdPair(before->first, before->second) : IdPair(qint64(0), qint64(0));
    const int row = std::max(0, m_table->currentIndex().row());
    m_pairs->setPairs(m_found ? m_found->of.value(m_type).pairs : std::vector<DuplicatePair>());
    const int same = m_pairs->rowOf(first, second);
    const int next = same >= 0 ? same : std::min(row, m_pairs->rowCount() - 1);
    m_swapped = m_swapped && same >= 0;
    {
        // The pair is read once, below.
        const QScopedValueRollback choosing(m_choosing, true);
        m_table->setCurrentIndex(m_pairs->index(next));
    }
    showPair();
}

const DuplicatePair *DuplicatesPage::current() const
{
    return m_pairs->at(m_table->currentIndex().row());
}

DuplicatesPage::IdPair DuplicatesPage::sides() const
{
    const DuplicatePair *pair = current();
    if (!pair)
        return {0, 0};
    return m_swapped ? IdPair(pair->second, pair->first) : IdPair(pair->first, pair->second);
}

void DuplicatesPage::showNone()
{
    m_offer.reset();
    m_none->setLine(m_found ? tr("No two of these look the same.") : tr("Comparing the records…"));
    m_content->setCurrentWidget(m_none);
    m_bar->hide();
    m_previous->setEnabled(false);
    m_next->setEnabled(false);
}

void DuplicatesPage::showPair()
{
    const auto [keep, other] = sides();
    if (keep == 0)
        return showNone();
    Connection &connection = m_desk.connection();
    const QDate today = m_desk.clock().today();
    auto offer =
        mergeOffer(connection, *m_type, keep, other, m_found->of.value(m_type).times, today);
    const bool isGone = !offer && offer.error().kind == Error::Kind::NotFound;
    if (isGone)
        return showNone();
    if (!m_readable->shows(offer))
        return m_bar->hide();
    m_offer = *std::move(offer);
    const FieldText words(connection, QLocale());
    m_fields->showOffer(*m_offer, MergeWords(*m_offer, words, today));
    m_parts->showParts(m_offer->parts);
    showPreview();
    const int row = m_table->currentIndex().row();
    m_previous->setEnabled(row > 0);
    m_next->setEnabled(row + 1 < m_pairs->rowCount());
    m_bar->show();
    m_content->setCurrentWidget(m_compare);
}

void DuplicatesPage::showPreview()
{
    if (!m_offer)
        return;
    Connection &connection = m_desk.connection();
    const QDate today = m_desk.clock().today();
    const auto settings = Settings::read(connection);
    if (!m_readable->shows(settings))
        return;
    const FieldText words(connection, QLocale());
    m_preview->showMerge(connection, *m_offer, MergeWords(*m_offer, words, today),
                         m_fields->fromOther(), *settings, today);
}

void DuplicatesPage::step(int by)
{
    const int row = m_table->currentIndex().row() + by;
    if (m_pairs->at(row))
        m_table->setCurrentIndex(m_pairs->index(row));
}

void DuplicatesPage::later()
{
    const DuplicatePair *pair = current();
    if (!pair)
        return;
    m_later.insert({pair->first, pair->second});
    putLaterLast();
    const bool isLast = m_table->currentIndex().row() + 1 == m_pairs->rowCount();
    showPairs(false);
    if (isLast)
        m_table->setCurrentIndex(m_pairs->index(0));
}

void DuplicatesPage::swapSides()
{
    if (!current())
        return;
    m_swapped = !m_swapped;
    showPair();
}

void DuplicatesPage::merge()
{
    const auto [keep, other] = sides();
    if (keep == 0 || m_desk.workspace().isReadOnly())
        return;
    RecordNames names(m_desk.connection());
    //: A step that can be undone: two records that become one
    const QString title = Common::tr("Merge \"%1\" into \"%2\"")
                              .arg(names.of(*m_type, other), names.of(*m_type, keep));
    const QStringList chosen = m_fields->fromOther();
    const bool done = m_desk.editUndoably(title, [&, one = keep, two = other](Writer &writer) {
        return mergeRecords(writer, *m_type, one, two, chosen);
    });
    if (done)
        goOn();
}

void DuplicatesPage::sayTwo()
{
    const auto [keep, other] = sides();
    if (keep == 0 || m_desk.workspace().isReadOnly())
        return;
    RecordNames names(m_desk.connection());
    //: A step that can be undone: two records that are no duplicates
    const QString title =
        tr("Keep \"%1\" and \"%2\" apart").arg(names.of(*m_type, keep), names.of(*m_type, other));
    const bool done = m_desk.editUndoably(title, [&, one = keep, two = other](Writer &writer) {
        return sayNotDuplicate(writer, *m_type, one, two);
    });
    if (done)
        goOn();
}

void DuplicatesPage::goOn()
{
    // What is left is compared again in the background; the pair goes at once.
    const DuplicatePair *pair = current();
    if (!pair || !m_found)
        return;
    if (m_wanted.second == IdPair(pair->first, pair->second))
        m_wanted = {};
    std::vector<DuplicatePair> &pairs = m_found->of[m_type].pairs;
    std::erase_if(pairs, [first = pair->first, second = pair->second](const DuplicatePair &each) {
        return each.first == first && each.second == second;
    });
    showSegments();
    showPairs();
}

} // namespace attache
