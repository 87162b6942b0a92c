#include "ui/pages/chains/needs_view.h"

#include "core/base/shared_text.h"
#include "core/brief/letterhead_content.h"
#include "core/brief/links.h"
#include "core/brief/needs_document.h"
#include "core/brief/needs_text.h"
#include "core/exchange/duplicates.h"
#include "core/record/record_type.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lines_delegate.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/table_view.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QMenu>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

/// As the paper says it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Needs)
};

constexpr int LineHeight = 46; ///< two lines
constexpr size_t MostRows = 4;
/// A need in two lines.
constexpr int NeedHeight = tokens::RowHeight + tokens::SmallLine;

/// What a proposal is known by from one reading to the next.
QString proposalKey(const NeedsOverview &overview, const ThemeProposal &proposal)
{
    const qint64 first =
        proposal.needs.empty() ? 0 : overview.rows.needs[proposal.needs.front()].need.id.value();
    return QStringLiteral("%1/%2/%3")
        .arg(proposal.theme.toString(), proposal.other.toString())
        .arg(first);
}

/// @p words over @p note, each in a line of its own.
void addLines(QHBoxLayout *row, ElidedLabel *words, ElidedLabel *note)
{
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addStretch(1);
    lines->addWidget(words);
    lines->addWidget(note);
    lines->addStretch(1);
    row->addLayout(lines, 1);
}

QVBoxLayout *addColumn(CardWidget *card)
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    card->addWidget(holder);
    card->body()->addStretch(1);
    return column;
}

} // namespace

ThemeProposalRow::ThemeProposalRow(bool writable, QWidget *parent)
    : ListRow(LineHeight, parent)
    , m_words(new ElidedLabel)
    , m_note(new ElidedLabel({}, FontRole::Small, TextColor::Secondary))
    , m_join(new LinkButton(NeedsView::tr("Join")))
    , m_decline(new LinkButton(NeedsView::tr("Not the same"), TextColor::Secondary))
{
    addLines(row(), m_words, m_note);
    row()->addWidget(m_join);
    row()->addWidget(m_decline);
    m_join->setEnabled(writable);
    m_decline->setEnabled(writable);
}

void ThemeProposalRow::setWords(const QString &words, const QString &note)
{
    m_words->setText(words);
    m_note->setText(note);
    setAccessibleName(words);
    setAccessibleDescription(note);
}

VagueNeedRow::VagueNeedRow(QWidget *parent)
    : ListRow(LineHeight, parent)
    , m_badge(new TierBadge(Tier::C, tokens::BadgeSmallSize))
    , m_words(new ElidedLabel)
    , m_who(new ElidedLabel({}, FontRole::Small, TextColor::Secondary))
    , m_ask(new TextLabel({}, FontRole::Small, TextColor::Accent))
{
    row()->addWidget(m_badge, 0, Qt::AlignVCenter);
    addLines(row(), m_words, m_who);
    row()->addWidget(m_ask, 0, Qt::AlignVCenter);
}

void VagueNeedRow::setNeed(const NeedRow &need, const QString &ask)
{
    m_badge->setTier(need.tier);
    m_words->setText(QString(need.need.text).simplified());
    m_who->setText(QStringLiteral("%1 · %2").arg(need.accountName, need.statedBy));
    m_ask->setText(ask);
    setAccessibleName(QStringLiteral("%1 · %2").arg(m_who->text(), m_words->text()));
    setAccessibleDescription(ask);
}

NeedsView::NeedsView(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_themeModel(new ThemeModel(this))
    , m_needModel(new ThemeNeedsModel(this))
    , m_themes(new TableView)
    , m_needs(new TableView)
{
    m_body = new QWidget;
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space3);
    auto *above = new QHBoxLayout;
    above->setSpacing(tokens::Space3);
    above->addWidget(makeThemes(), 5);
    above->addWidget(makeNeeds(), 5);
    column->addLayout(above, 1);
    auto *below = new QHBoxLayout;
    below->setSpacing(tokens::Space3);
    below->addWidget(makeProposals(), 6);
    below->addWidget(makeVague(), 4);
    column->addLayout(below);
    auto *content = new QWidget;
    auto *stacked = new QVBoxLayout(content);
    stacked->setContentsMargins(0, 0, 0, 0);
    stacked->addWidget(m_body, 1);
    m_none = new EmptyState(tr("What accounts need stands here once it is noted at a visit or on "
                               "the page of an account."));
    stacked->addWidget(m_none, 1);
    m_none->hide();
    m_readable = new ErrorSwitch(content);
    connect(m_readable, &ErrorSwitch::retried, this, &NeedsView::read);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_readable);
    setFocusProxy(m_themes);
    connectTables();
}

TableSet NeedsView::tables()
{
    return TableSet(NeedRowsTables);
}

CardWidget *NeedsView::makeThemes()
{
    m_themesCard = new CardWidget(TypeLabel::tr("Need themes"));
    m_themesCard->setDense();
    m_merge = m_themesCard->addAction(tr("Merge"));
    m_merge->setToolTip(tr("Makes all selected themes one, the current one"));
    connect(m_merge, &QAbstractButton::clicked, this, &NeedsView::mergeSelected);
    m_themes->setModel(m_themeModel);
    m_themes->setFramed(false);
    m_themes->setAccessibleName(TypeLabel::tr("Need themes"));
    m_themes->setItemDelegate(new LinesDelegate(m_themes));
    m_themes->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_themes->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_themes->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_themes->setEditTriggers(
        isWritable() ? QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked
                     : QAbstractItemView::EditTriggers(QAbstractItemView::NoEditTriggers));
    m_themes->setUsualWidths({150, 64, 96, 96}, {ThemeModel::Name});
    m_themesCard->addWidget(m_themes, 1);
    return m_themesCard;
}

CardWidget *NeedsView::makeNeeds()
{
    m_needsCard = new CardWidget(TypeLabel::tr("Needs"));
    m_needsCard->setDense();
    //: Opens a menu of the themes that the selected needs can go to
    m_move = m_needsCard->addAction(tr("Move to…"));
    connect(m_move, &QAbstractButton::clicked, this, &NeedsView::offerThemes);
    m_needs->setModel(m_needModel);
    m_needs->setFramed(false);
    m_needs->setAccessibleName(TypeLabel::tr("Needs"));
    auto *lines = new LinesDelegate(m_needs);
    lines->setWraps(true);
    m_needs->setItemDelegate(lines);
    m_needs->verticalHeader()->setDefaultSectionSize(NeedHeight);
    m_needs->setItemDelegateForColumn(ThemeNeedsModel::Truth, new TagDelegate(m_needs));
    m_needs->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_needs->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_needs->setUsualWidths({132, 170, 96}, {ThemeNeedsModel::Text});
    m_needsCard->addWidget(m_needs, 1);
    return m_needsCard;
}

CardWidget *NeedsView::makeProposals()
{
    m_proposalsCard = new CardWidget(Words::tr("Perhaps the same"));
    m_proposalsCard->setDense();
    m_proposals =
        std::make_unique<KeyedRows<QString, ThemeProposalRow>>(addColumn(m_proposalsCard));
    return m_proposalsCard;
}

CardWidget *NeedsView::makeVague()
{
    m_vagueCard = new CardWidget(Words::tr("Ask a user for the cause"));
    m_vagueCard->setDense();
    m_vague = std::make_unique<KeyedRows<qint64, VagueNeedRow>>(addColumn(m_vagueCard));
    return m_vagueCard;
}

void NeedsView::connectTables()
{
    for (TableView *table : {m_themes, m_needs}) {
        table->setDragEnabled(isWritable());
        table->installEventFilter(this);
    }
    m_themes->setAcceptDrops(isWritable());
    m_themes->setDragDropMode(isWritable() ? QAbstractItemView::DragDrop
                                           : QAbstractItemView::NoDragDrop);
    m_themes->setDefaultDropAction(Qt::CopyAction);
    connect(m_themes->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &NeedsView::showNeeds);
    for (const TableView *table : {m_themes, m_needs})
        connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
                &NeedsView::showButtons);
    connect(m_needs, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const NeedRow *row = m_needModel->at(index.row()))
            Q_EMIT openRequested(linkTo(row->need.id));
    });
    connect(m_themeModel, &ThemeModel::renamed, this, &NeedsView::rename);
    connect(m_themeModel, &ThemeModel::needsDropped, this, &NeedsView::move);
    connect(m_themeModel, &ThemeModel::themesDropped, this, &NeedsView::merge);
}

bool NeedsView::isWritable() const
{
    return !m_desk.workspace().isReadOnly();
}

void NeedsView::read()
{
    const int number = ++m_asked;
    const auto work = [](Workspace &workspace, const Progress &) -> Result<std::any> {
        ATTACHE_TRY(NeedRows rows, needRows(workspace.connection()));
        return std::any(
            SharedNeeds(std::make_shared<NeedsOverview>(needsOverview(std::move(rows)))));
    };
    m_desk.tasks().start(tr("Comparing the needs"), work,
                         [view = QPointer(this), number](const Result<std::any> &done) {
                             if (!view || number != view->m_asked)
                                 return;
                             if (view->m_readable->shows(done))
                                 view->showOverview(std::any_cast<const SharedNeeds &>(*done));
                         });
}

void NeedsView::showOverview(const SharedNeeds &overview)
{
    const Id<NeedTheme> wanted = std::exchange(m_wanted, {});
    const Id<NeedTheme> before = !m_toRename.isNull() ? m_toRename
                                 : wanted.isNull()    ? currentTheme()
                                                      : wanted;
    const int row = std::max(0, m_themes->currentIndex().row());
    m_overview = overview;
    m_themeModel->setOverview(m_overview, isWritable());
    const int same = before.isNull() ? -1 : m_themeModel->rowOf(before);
    const int next = same >= 0 ? same : std::min(row, m_themeModel->rowCount() - 1);
    m_themes->setCurrentIndex(m_themeModel->index(next, ThemeModel::Name));
    showNeeds();
    showProposals();
    showVague();
    const bool any = !m_overview->rows.needs.empty() || !m_overview->themes.empty();
    m_body->setVisible(any);
    m_none->setVisible(!any);
    m_themesCard->setNote(QString::number(m_overview->themes.size()));
    if (!m_toRename.isNull() && same >= 0) {
        m_themes->setFocus();
        m_themes->edit(m_themeModel->index(same, ThemeModel::Name));
    }
    m_toRename = {};
    Q_EMIT shown();
}

void NeedsView::showTheme(Id<NeedTheme> theme)
{
    const int row = m_themeModel->rowOf(theme);
    m_wanted = row < 0 ? theme : Id<NeedTheme>();
    if (row >= 0)
        m_themes->setCurrentIndex(m_themeModel->index(row, ThemeModel::Name));
}

QString NeedsView::summary() const
{
    QStringList words{
        tr("%n theme(s)", nullptr, static_cast<int>(m_overview->themes.size())),
        Words::tr("%n need(s)", nullptr, static_cast<int>(m_overview->rows.needs.size()))};
    if (const auto loose = static_cast<int>(m_overview->loose.needs.size()); loose > 0)
        words.append(tr("%n without a theme", nullptr, loose));
    return words.join(QStringLiteral(" · "));
}

void NeedsView::showNeeds()
{
    const ThemeFigure *figure = m_themeModel->at(m_themes->currentIndex().row());
    m_needModel->setNeeds(m_overview, figure);
    m_needsCard->setNote(figure ? themeName(*figure) : QString());
    showButtons();
}

void NeedsView::showProposals()
{
    const auto &all = m_overview->proposals;
    std::vector<QString> keys;
    for (size_t i = 0; i < std::min(all.size(), MostRows); ++i)
        keys.push_back(proposalKey(*m_overview, all[i]));
    const auto find = [this](const QString &key) -> const ThemeProposal * {
        const auto &proposals = m_overview->proposals;
        const auto found = std::ranges::find_if(proposals, [&](const ThemeProposal &each) {
            return proposalKey(*m_overview, each) == key;
        });
        return found == proposals.end() ? nullptr : &*found;
    };
    m_proposals->setKeys(keys, [&](const QString &key) {
        auto *row = new ThemeProposalRow(isWritable());
        connect(row->joining(), &QAbstractButton::clicked, this, [this, find, key] {
            if (const ThemeProposal *proposal = find(key))
                join(*proposal);
        });
        connect(row->declining(), &QAbstractButton::clicked, this, [this, find, key] {
            if (const ThemeProposal *proposal = find(key))
                decline(*proposal);
        });
        connect(row, &ListRow::activated, this, [this, find, key] {
            if (const ThemeProposal *proposal = find(key); proposal && isWritable())
                join(*proposal);
        });
        return row;
    });
    for (int place = 0; place < m_proposals->size(); ++place) {
        const ThemeProposal &each = all[static_cast<size_t>(place)];
        const QString words = proposalText(*m_overview, each);
        QStringList said{words, proposalNote(each)};
        for (const size_t need : each.needs)
            said.append(QString(m_overview->rows.needs[need].need.text).simplified());
        m_proposals->at(place)->setWords(words, proposalNote(each));
        m_proposals->at(place)->setToolTip(said.join(QLatin1Char('\n')));
        m_proposals->at(place)->declining()->setVisible(!declinedPairs(*m_overview, each).empty());
        m_proposals->at(place)->setLined(place + 1 < m_proposals->size());
    }
    m_proposalsCard->setNote(all.empty() ? tr("Nothing looks alike.")
                                         : QString::number(all.size()));
}

void NeedsView::showVague()
{
    const auto &all = m_overview->vague;
    const size_t most = std::min(all.size(), MostRows);
    std::vector<qint64> keys;
    for (size_t i = 0; i < most; ++i)
        keys.push_back(m_overview->rows.needs[all[i].need].need.id.value());
    m_vague->setKeys(keys, [this](qint64 key) {
        auto *row = new VagueNeedRow;
        connect(row, &ListRow::activated, this, [this, key] {
            for (const VagueNeed &each : m_overview->vague) {
                const Need &need = m_overview->rows.needs[each.need].need;
                if (need.id.value() == key)
                    Q_EMIT openRequested(each.user.isNull()
                                             ? linkTo(need.account, QStringLiteral("people"))
                                             : linkTo(each.user));
            }
        });
        return row;
    });
    for (int place = 0; place < m_vague->size(); ++place) {
        const VagueNeed &each = all[static_cast<size_t>(place)];
        m_vague->at(place)->setNeed(m_overview->rows.needs[each.need], causeText(each));
        m_vague->at(place)->setLined(place + 1 < m_vague->size());
    }
    m_vagueCard->setNote(all.empty() ? tr("Every need of a decision maker is explained.")
                                     : QString::number(all.size()));
}

void NeedsView::showButtons()
{
    m_merge->setEnabled(isWritable() && selectedThemes().size() > 1);
    m_move->setEnabled(isWritable() && !selectedNeeds().empty());
}

Id<NeedTheme> NeedsView::currentTheme() const
{
    const ThemeFigure *figure = m_themeModel->at(m_themes->currentIndex().row());
    return figure ? figure->theme : Id<NeedTheme>();
}

std::vector<Id<NeedTheme>> NeedsView::selectedThemes() const
{
    std::vector<Id<NeedTheme>> themes;
    for (const QModelIndex &index : m_themes->selectionModel()->selectedRows()) {
        const ThemeFigure *figure = m_themeModel->at(index.row());
        if (figure && !figure->theme.isNull())
            themes.push_back(figure->theme);
    }
    return themes;
}

std::vector<Id<Need>> NeedsView::selectedNeeds() const
{
    std::vector<Id<Need>> needs;
    for (const QModelIndex &index : m_needs->selectionModel()->selectedRows()) {
        if (const NeedRow *row = m_needModel->at(index.row()))
            needs.push_back(row->need.id);
    }
    return needs;
}

void NeedsView::offerThemes()
{
    QMenu menu;
    menu.addAction(tr("New theme"), this, &NeedsView::moveSelectedToNew);
    menu.addSeparator();
    for (const ThemeFigure &figure : m_overview->themes) {
        QString name = figure.name;
        QAction *action = menu.addAction(plainLabel(name));
        action->setEnabled(figure.theme != currentTheme());
        connect(action, &QAction::triggered, this,
                [this, theme = figure.theme] { moveSelected(theme); });
    }
    menu.addSeparator();
    QAction *out = menu.addAction(tr("Out of the theme"), this, [this] { moveSelected({}); });
    out->setEnabled(!currentTheme().isNull());
    menu.exec(m_move->mapToGlobal(QPoint(0, m_move->height())));
}

void NeedsView::move(const std::vector<Id<Need>> &needs, Id<NeedTheme> theme)
{
    if (needs.empty())
        return;
    const QString title =
        theme.isNull() ? tr("Take needs out of a theme") : tr("Move needs to another theme");
    m_desk.editUndoably(title, [&](Writer &writer) -> Result<void> {
        for (const Id<Need> id : needs)
            ATTACHE_CHECK(writer.change(id, [theme](Need &need) { need.theme = theme; }));
        return {};
    });
}

void NeedsView::moveSelected(Id<NeedTheme> theme)
{
    move(selectedNeeds(), theme);
}

void NeedsView::moveSelectedToNew()
{
    const QModelIndexList rows = m_needs->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    NeedTheme theme;
    theme.name = QString(m_needModel->at(rows.first().row())->need.text).simplified();
    const std::vector<Id<Need>> needs = selectedNeeds();
    const bool done =
        m_desk.editUndoably(tr("Make a theme of needs"), [&](Writer &writer) -> Result<void> {
            ATTACHE_CHECK(writer.insert(theme));
            for (const Id<Need> id : needs)
                ATTACHE_CHECK(writer.change(id, [&](Need &need) { need.theme = theme.id; }));
            return {};
        });
    if (done)
        m_toRename = theme.id;
}

void NeedsView::join(const ThemeProposal &proposal)
{
    if (!proposal.other.isNull())
        return merge({proposal.other}, proposal.theme);
    NeedTheme theme;
    theme.id = proposal.theme;
    theme.name = proposal.name;
    std::vector<Id<Need>> needs;
    for (const size_t each : proposal.needs)
        needs.push_back(m_overview->rows.needs[each].need.id);
    const bool isNew = theme.id.isNull();
    const bool done = m_desk.editUndoably(
        tr("Join needs under \"%1\"").arg(theme.name), [&](Writer &writer) -> Result<void> {
            if (isNew) {
                ATTACHE_CHECK(writer.insert(theme));
            }
            for (const Id<Need> id : needs)
                ATTACHE_CHECK(writer.change(id, [&](Need &need) { need.theme = theme.id; }));
            return {};
        });
    if (done && isNew)
        m_toRename = theme.id;
}

void NeedsView::decline(const ThemeProposal &proposal)
{
    const RecordType &type =
        proposal.other.isNull() ? recordTypeOf<Need>() : recordTypeOf<NeedTheme>();
    const auto pairs = declinedPairs(*m_overview, proposal);
    m_desk.editUndoably(tr("Keep needs apart"), [&](Writer &writer) -> Result<void> {
        for (const auto &[one, other] : pairs)
            ATTACHE_CHECK(sayNotDuplicate(writer, type, one, other));
        return {};
    });
}

void NeedsView::rename(Id<NeedTheme> theme, const QString &name)
{
    m_desk.edit(tr("Rename a need theme"), [&](Writer &writer) {
        return writer.change(theme, [&](NeedTheme &each) { each.name = name; });
    });
}

void NeedsView::merge(const std::vector<Id<NeedTheme>> &others, Id<NeedTheme> theme)
{
    m_desk.editUndoably(tr("Merge need themes"), [&](Writer &writer) -> Result<void> {
        for (const Id<NeedTheme> other : others)
            ATTACHE_CHECK(
                mergeRecords(writer, recordTypeOf<NeedTheme>(), theme.value(), other.value()));
        return {};
    });
}

void NeedsView::mergeSelected()
{
    std::vector<Id<NeedTheme>> others = selectedThemes();
    const Id<NeedTheme> theme = currentTheme();
    std::erase(others, theme);
    if (isWritable() && !theme.isNull() && !others.empty())
        merge(others, theme);
}

void NeedsView::removeTheme()
{
    const Id<NeedTheme> theme = currentTheme();
    if (theme.isNull() || !isWritable())
        return;
    m_desk.editUndoably(tr("Remove a need theme"),
                        [&](Writer &writer) { return writer.remove(theme); });
}

bool NeedsView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && isWritable()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (watched == m_themes && key == Qt::Key_Delete) {
            removeTheme();
            return true;
        }
        if (watched == m_needs && key == Qt::Key_Delete && !currentTheme().isNull()) {
            moveSelected({});
            return true;
        }
        if (watched == m_needs && key == Qt::Key_F2 && !selectedNeeds().empty()) {
            offerThemes();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

Result<Document> NeedsView::document() const
{
    ATTACHE_TRY(const LetterheadInUse letterhead, letterheadInUse(m_desk.connection()));
    return makeNeedsDocument(*m_overview, letterhead.content, letterhead.person,
                             m_desk.clock().today());
}

} // namespace attache
