#include "ui/pages/duplicates/duplicates_page.h"

#include "core/base/shared_text.h"
#include "core/domain/account.h"
#include "core/domain/not_duplicate.h"
#include "core/exchange/import_rules.h"
#include "core/queries/field_text.h"
#include "core/record/record_names.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/pages/duplicates/merge_fields.h"
#include "ui/pages/duplicates/pair_model.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lines_delegate.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_body.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/table_view.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

constexpr int ListWidth = 300;
constexpr int PartsWidth = 260;

/// What is compared. Which types those are, their descriptions say.
TableSet comparedTables()
{
    TableSet tables(tablesOf<NotDuplicate>);
    for (const RecordType *type : importableTypes())
        tables.add(type->tableName());
    return tables;
}

} // namespace

DuplicatesPage::DuplicatesPage(Desk &desk)
    : m_desk(desk)
    , m_type(&recordTypeOf<Account>())
    , m_header(new PageHeader(title()))
    , m_types(new SegmentedControl)
    , m_pairs(new PairModel(this))
    , m_table(new TableView)
    , m_fields(new MergeFields)
    , m_fieldsCard(new CardWidget)
    , m_partsCard(new CardWidget(tr("What will be combined")))
    , m_none(new EmptyState({}))
    , m_swap(new Button(tr("Swap sides")))
    , m_two(new Button(TypeLabel::tr("Not a duplicate")))
    , m_merge(new Button(tr("Merge and go on"), ButtonKind::Primary))
{
    QVBoxLayout *column = makeColumn(tokens::Space3, tokens::Space4);
    column->addWidget(m_header);
    m_readable = new ErrorSwitch(makeBody());
    connect(m_readable, &ErrorSwitch::retried, this, &DuplicatesPage::refresh);
    column->addWidget(m_readable, 1);
    setFocusProxy(m_table);
    connect(m_types, &SegmentedControl::currentChanged, this, [this] {
        m_type = m_segments[static_cast<size_t>(m_types->currentIndex())];
        showPairs();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_swapped = false;
        showPair();
    });
    connect(m_merge, &Button::clicked, this, &DuplicatesPage::merge);
    connect(m_two, &Button::clicked, this, &DuplicatesPage::sayTwo);
    connect(m_swap, &Button::clicked, this, &DuplicatesPage::swapSides);
    follow(desk.workspace(), comparedTables());
    addPageAction(tr("Merge these two"), QKeySequence(Qt::CTRL | Qt::Key_Return),
                  [this] { merge(); });
    addPageAction(tr("These are no duplicates"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
                  [this] { sayTwo(); });
}

QWidget *DuplicatesPage::makeList()
{
    auto *card = new CardWidget;
    card->setFixedWidth(ListWidth);
    card->addWidget(m_types);
    m_types->setAccessibleName(tr("Records to compare"));
    m_table->setModel(m_pairs);
    m_table->setFramed(false);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setItemDelegate(new LinesDelegate(m_table));
    m_table->setAccessibleName(tr("Pairs of records that may be one"));
    card->addWidget(m_table, 1);
    auto *words = new TextLabel(tr("Pairs marked as no duplicates are not shown again."),
                                FontRole::Small, TextColor::Secondary);
    words->setWordWrap(true);
    card->addWidget(words);
    return card;
}

QWidget *DuplicatesPage::makeFooter()
{
    m_footer = new QWidget;
    auto *row = new QHBoxLayout(m_footer);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    auto *words = new TextLabel(
        tr("Merging is one step that can be undone. The old name and numbers are still found."),
        FontRole::Small, TextColor::Secondary);
    words->setWordWrap(true);
    row->addWidget(words, 1);
    row->addWidget(m_swap);
    row->addWidget(m_two);
    row->addWidget(m_merge);
    const bool writable = !m_desk.workspace().isReadOnly();
    m_merge->setEnabled(writable);
    m_two->setEnabled(writable);
    return m_footer;
}

QWidget *DuplicatesPage::makeBody()
{
    auto *body = new QWidget;
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space3);
    row->addWidget(makeList());
    m_compare = new QWidget;
    auto *right = new QVBoxLayout(m_compare);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(tokens::Space3);
    auto *beside = new QHBoxLayout;
    beside->setSpacing(tokens::Space3);
    auto *scroll = new ScrollBody;
    scroll->column()->addWidget(m_fields);
    m_fieldsCard->addWidget(scroll, 1);
    beside->addWidget(m_fieldsCard, 1);
    m_partsCard->setFixedWidth(PartsWidth);
    auto *holder = new QWidget;
    m_parts = new QVBoxLayout(holder);
    m_parts->setContentsMargins(0, 0, 0, 0);
    m_parts->setSpacing(tokens::Space2);
    m_partsCard->addWidget(holder);
    m_partsCard->body()->addStretch(1);
    beside->addWidget(m_partsCard);
    right->addLayout(beside, 1);
    right->addWidget(makeFooter());
    auto *content = new QWidget;
    m_content = new QStackedLayout(content);
    m_content->addWidget(m_compare);
    m_content->addWidget(m_none);
    row->addWidget(content, 1);
    m_none->setLine(tr("Comparing the records…"));
    m_content->setCurrentWidget(m_none);
    showSegments();
    return body;
}

void DuplicatesPage::activate(const QVariant &)
{
    if (isStale())
        refresh();
    m_table->setFocus();
}

void DuplicatesPage::setType(const RecordType &type)
{
    const auto segment = std::ranges::find(m_segments, &type);
    if (segment != m_segments.end())
        m_types->setCurrentIndex(static_cast<int>(segment - m_segments.begin()));
}

void DuplicatesPage::read()
{
    const int number = ++m_asked;
    const auto work = [](Workspace &workspace, const Progress &progress) -> Result<std::any> {
        auto found = std::make_shared<Found>();
        for (const RecordType *type : importableTypes()) {
            ATTACHE_TRY((*found)[type], findDuplicates(workspace.connection(), *type, progress));
        }
        return std::any(found);
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
            Q_EMIT page->compared();
        });
}

void DuplicatesPage::showFound(const Found &found)
{
    const bool first = m_found.isEmpty();
    m_found = found;
    showSegments();
    // Whoever comes to look for pairs is shown some at once.
    const auto withPairs = std::ranges::find_if(
        m_segments, [this](const RecordType *type) { return !m_found.value(type).empty(); });
    if (first && m_found.value(m_type).empty() && withPairs != m_segments.end())
        setType(**withPairs);
    showPairs();
}

void DuplicatesPage::showSegments()
{
    // Accounts and people are always offered; other types where something is alike.
    const QSignalBlocker blocker(m_types);
    qint64 all = 0;
    for (const RecordType *type : importableTypes()) {
        const auto count = static_cast<int>(m_found.value(type).size());
        all += count;
        const bool isUsual = type == importableTypes()[0] || type == importableTypes()[1];
        auto segment = std::ranges::find(m_segments, type);
        if (segment == m_segments.end() && (count > 0 || isUsual)) {
            m_types->addSegment(type->severalLabel());
            segment = m_segments.insert(m_segments.end(), type);
        }
        if (segment != m_segments.end())
            m_types->setSegmentCount(static_cast<int>(segment - m_segments.begin()), count);
    }
    m_header->setSubtitle(
        all == 0 ? QString() : tr("%n pair(s) may be the same", nullptr, static_cast<int>(all)));
}

void DuplicatesPage::showPairs()
{
    const DuplicatePair *before = current();
    const auto [first, second] =
        before ? std::pair(before->first, before->second) : std::pair(qint64(0), qint64(0));
    const int row = std::max(0, m_table->currentIndex().row());
    m_pairs->setPairs(m_found.value(m_type));
    const int same = m_pairs->rowOf(first, second);
    const int next = same >= 0 ? same : std::min(row, m_pairs->rowCount() - 1);
    m_swapped = m_swapped && same >= 0;
    m_table->setCurrentIndex(m_pairs->index(next));
    showPair();
}

const DuplicatePair *DuplicatesPage::current() const
{
    return m_pairs->at(m_table->currentIndex().row());
}

std::pair<qint64, qint64> DuplicatesPage::sides() const
{
    const DuplicatePair *pair = current();
    if (!pair)
        return {0, 0};
    return m_swapped ? std::pair(pair->second, pair->first) : std::pair(pair->first, pair->second);
}

void DuplicatesPage::showPair()
{
    const auto [keep, other] = sides();
    Connection &connection = m_desk.connection();
    const auto kept = keep != 0 ? m_type->load(connection, keep) : Result<AnyRecord>(AnyRecord());
    const auto gone = keep != 0 ? m_type->load(connection, other) : Result<AnyRecord>(AnyRecord());
    if (keep == 0 || !kept || !gone) {
        m_none->setLine(m_found.isEmpty() ? tr("Comparing the records…")
                                          : tr("No two of these look the same."));
        m_content->setCurrentWidget(m_none);
        return;
    }
    RecordNames names(connection);
    const FieldText words(connection, QLocale());
    m_fields->showRecords(
        *m_type, kept->get(), gone->get(),
        {names.captionOf(*m_type, kept->get()).name, names.captionOf(*m_type, gone->get()).name},
        words);
    showParts();
    m_content->setCurrentWidget(m_compare);
}

void DuplicatesPage::showParts()
{
    clearLayout(m_parts);
    const auto [keep, other] = sides();
    const auto parts = mergedParts(m_desk.connection(), *m_type, keep, other);
    if (!parts)
        return m_readable->showError(parts.error());
    const auto add = [this](const QString &label, const QString &value) {
        auto *row = new KeyValueRow(label, value);
        row->setLabelWidth(PartsWidth / 2);
        m_parts->addWidget(row);
    };
    for (const MergedPart &part : *parts)
        add(part.type->severalLabel(), QStringLiteral("%1 + %2 = %3")
                                           .arg(part.ofKept)
                                           .arg(part.ofOther)
                                           .arg(part.ofKept + part.ofOther));
    if (parts->empty())
        m_parts->addWidget(new TextLabel(tr("Nothing refers to either of them."), FontRole::Body,
                                         TextColor::Secondary));
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
    if (!pair)
        return;
    std::vector<DuplicatePair> &pairs = m_found[m_type];
    std::erase_if(pairs, [first = pair->first, second = pair->second](const DuplicatePair &each) {
        return each.first == first && each.second == second;
    });
    showSegments();
    showPairs();
}

} // namespace attache
