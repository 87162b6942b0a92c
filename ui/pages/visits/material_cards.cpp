#include "ui/pages/visits/material_cards.h"

#include "core/base/shared_text.h"
#include "core/brief/links.h"
#include "core/domain/material_use.h"
#include "core/record/records_with.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/models/day_text.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/mixed_line.h"
#include "ui/widgets/score_strip.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/tag_button.h"
#include "ui/widgets/tick_row.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace attache {

namespace {

constexpr int ScoreWidth = 32;
constexpr int GoodScore = 70;
constexpr int FairScore = 40;

Tone toneOf(const std::optional<UseKind> &choice)
{
    return choice == UseKind::Rejected ? Tone::Muted : Tone::Ok;
}

/// What the score of a case is made of.
std::vector<ScorePart> partsOf(const Match &match, const MatchWeights &weights)
{
    return {
        {FieldLabel::tr("Industry"), match.pointsOf(MatchPart::Industry), double(weights.industry)},
        {TypeLabel::tr("Needs"), match.pointsOf(MatchPart::Needs), double(weights.needs)},
        {Common::tr("Size"), match.pointsOf(MatchPart::Size), double(weights.size)},
        {TypeLabel::tr("Product"), match.pointsOf(MatchPart::Product), double(weights.product)},
        {MaterialCard::tr("Benchmark"), match.pointsOf(MatchPart::Benchmark),
         double(weights.benchmark)}};
}

bool isSame(const Match &one, const Match &other)
{
    return one.type == other.type && one.id == other.id;
}

/// Rivals are prepared for, and nobody hands them over.
bool isPacked(const RecordType &type)
{
    return &type != &recordTypeOf<Competitor>();
}

} // namespace

MatchRow::MatchRow(QWidget *parent)
    : QWidget(parent)
    , m_words(new QVBoxLayout)
    , m_box(new QCheckBox)
    , m_score(new TextLabel({}, FontRole::Title))
    , m_title(new LinkButton({}, TextColor::Text))
    , m_kind(new TextLabel({}, FontRole::Small, TextColor::Muted))
    , m_reasons(new QWidget)
    , m_parts(new ScoreStrip)
    , m_choice(new TagButton)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, tokens::Space2, 0, tokens::Space2);
    row->setSpacing(tokens::Space3);
    // What has no box stands where the others do.
    QSizePolicy place = m_box->sizePolicy();
    place.setRetainSizeWhenHidden(true);
    m_box->setSizePolicy(place);
    row->addWidget(m_box, 0, Qt::AlignTop);
    m_score->setFixedWidth(ScoreWidth);
    m_score->setAlignment(Qt::AlignTrailing | Qt::AlignTop);
    row->addWidget(m_score, 0, Qt::AlignTop);
    m_words->setSpacing(tokens::Space1);
    m_title->setFont(fontFor(FontRole::BodyBold));
    auto *head = new QHBoxLayout;
    head->setSpacing(tokens::Space2);
    head->addWidget(m_title);
    head->addWidget(m_kind);
    head->addStretch(1);
    m_words->addLayout(head);
    new FlowLayout(m_reasons, tokens::Space1);
    m_words->addWidget(m_reasons);
    m_words->addWidget(m_parts);
    row->addLayout(m_words, 1);
    row->addWidget(m_choice, 0, Qt::AlignTop);
    connect(m_title, &QAbstractButton::clicked, this, &MatchRow::opened);
    connect(m_box, &QCheckBox::clicked, this, &MatchRow::ticked);
}

void MatchRow::setMatch(const Match &match, bool taken, const MatchWeights *weights)
{
    m_box->setChecked(taken);
    m_box->setAccessibleName(match.title);
    m_score->setText(QString::number(match.score));
    m_score->setColor(match.score >= GoodScore   ? TextColor::Ok
                      : match.score >= FairScore ? TextColor::Warn
                                                 : TextColor::Muted);
    m_title->setText(match.title);
    m_kind->setText(match.type == &recordTypeOf<Deck>() ? match.version : QString());
    showReasons(match);
    m_parts->setVisible(weights != nullptr);
    if (weights)
        m_parts->setParts(partsOf(match, *weights));
    m_choice->setVisible(match.choice.has_value());
    if (match.choice) {
        m_choice->setTag(labelOf(*match.choice), toneOf(match.choice));
        m_choice->setAccessibleName(match.title + QStringLiteral(": ") + labelOf(*match.choice));
    }
}

void MatchRow::showReasons(const Match &match)
{
    clearLayout(m_reasons->layout());
    for (const QString &reason : match.reasons)
        m_reasons->layout()->addWidget(new Tag(reason, Tone::Ok));
    if (!match.against.isEmpty()) {
        const QString words = Common::tr("but %1").arg(match.against.join(QStringLiteral(" · ")));
        m_reasons->layout()->addWidget(
            new MixedLine({{words, FontRole::Small, TextColor::Warn, tokens::Space1}}));
    }
    m_reasons->setVisible(!match.reasons.isEmpty() || !match.against.isEmpty());
}

void MatchRow::setCompact(bool compact)
{
    m_words->setDirection(compact ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_words->setStretch(1, compact ? 1 : 0);
    m_score->setVisible(!compact);
    m_title->setFont(fontFor(compact ? FontRole::Body : FontRole::BodyBold));
    setContentsMargins(0, 0, 0, 0);
}

void MatchRow::setLined(bool lined)
{
    m_lined = lined;
    update();
}

void MatchRow::paintEvent(QPaintEvent *)
{
    if (!m_lined)
        return;
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - tokens::Hairline, width(), tokens::Hairline),
                     colorsFor(palette()).border);
}

void MatchRow::setTickable(bool tickable, bool writable)
{
    m_box->setVisible(tickable);
    m_box->setEnabled(writable);
    m_choice->setEnabled(writable);
}

AskedRow::AskedRow(QWidget *parent)
    : QWidget(parent)
    , m_words(new MixedLine)
    , m_answer(new TagButton)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, tokens::Space1, 0, tokens::Space1);
    row->setSpacing(tokens::Space2);
    row->addWidget(m_words, 1);
    row->addWidget(m_answer);
}

void AskedRow::setMaterial(const OpenMaterial &material)
{
    const QString title = material.version.isEmpty()
                              ? material.title
                              : material.title + QLatin1Char(' ') + material.version;
    m_words->setRuns({{title, FontRole::Body, TextColor::Text, 0},
                      {material.type ? material.type->oneLabel() : QString(), FontRole::Small,
                       TextColor::Muted, tokens::Space2}});
    //: Of something that went along to a visit
    m_answer->setTag(AskedCard::tr("Was it shown?"), Tone::Warn);
    m_answer->setAccessibleName(title + QStringLiteral(": ") + AskedCard::tr("Was it shown?"));
}

AskedCard::AskedCard(Desk &desk, QWidget *parent)
    : CardWidget(QString(), parent)
    , m_desk(desk)
    , m_rows(addRows())
{
}

void AskedCard::setVisit(Id<Visit> visit)
{
    const auto open = materialsToAskAbout(m_desk.connection(), visit);
    m_asked = open ? *open : std::vector<OpenMaterial>();
    setVisible(!m_asked.empty());
    if (!m_asked.empty())
        //: %1 is the day of the visit before
        setTitle(
            tr("Taken along on %1").arg(shortDay(m_asked.front().day, m_desk.clock().today())));
    m_rows.resize(m_asked.size(), [this](size_t index) {
        auto *row = new AskedRow;
        auto *menu = new QMenu(row);
        menu->addAction(labelOf(UseKind::Shown), this,
                        [this, index] { answer(index, UseKind::Shown); });
        //: Of something that went along to a visit
        menu->addAction(tr("Not shown"), this, [this, index] { answer(index, UseKind::Rejected); });
        row->answer()->setMenu(menu);
        row->answer()->setEnabled(!m_desk.workspace().isReadOnly());
        return row;
    });
    for (size_t i = 0; i < m_asked.size(); ++i)
        m_rows[i]->setMaterial(m_asked[i]);
}

void AskedCard::answer(size_t index, UseKind use)
{
    if (index >= m_asked.size() || !m_asked[index].type)
        return;
    const OpenMaterial material = m_asked[index];
    Match match;
    match.type = material.type;
    match.id = material.id;
    match.title = material.title;
    match.version = material.version;
    m_desk.edit(Common::tr("%1: %2").arg(match.title, labelOf(use)),
                [&](Writer &writer) { return rememberUse(writer, material.visit, match, use); });
}

MaterialCard::MaterialCard(Desk &desk, const RecordType &type, QWidget *parent)
    : CardWidget(type.severalLabel(), parent)
    , m_desk(desk)
    , m_type(type)
    , m_library(new LinkButton({}))
    , m_slides(new TickRow)
    , m_rows(addRows())
    , m_note(new TextLabel({}, FontRole::Small, TextColor::Muted))
{
    addTrailing(m_library);
    const bool isDeck = &type == &recordTypeOf<Deck>();
    //: Leads to the light table of slides
    m_library->setText(isDeck ? tr("Choose slides…") : tr("From the library…"));
    const QString page = QStringLiteral("attache:library#") +
                         (isDeck ? QStringLiteral("slides") : QLatin1String(type.table));
    connect(m_library, &QAbstractButton::clicked, this,
            [this, page] { Q_EMIT linkActivated(page); });
    body()->insertWidget(body()->count() - 1, m_slides);
    m_slides->setTicked(true);
    m_slides->hide();
    connect(m_slides, &TickRow::ticked, this, &MaterialCard::takeSlidesBack);
    connect(m_slides, &ListRow::activated, this, [this, page] { Q_EMIT linkActivated(page); });
    m_note->setWordWrap(true);
    addWidget(m_note);
}

MatchRow *MaterialCard::makeRow(size_t index)
{
    auto *row = new MatchRow;
    auto *menu = new QMenu(row);
    const auto offer = [&](const QString &text, std::optional<UseKind> use) {
        menu->addAction(text, this, [this, index, use] { choose(index, use); });
    };
    offer(labelOf(UseKind::Pinned), UseKind::Pinned);
    offer(labelOf(UseKind::Rejected), UseKind::Rejected);
    offer(labelOf(UseKind::Shown), UseKind::Shown);
    offer(tr("Take the choice back"), std::nullopt);
    row->choice()->setMenu(menu);
    row->setTickable(isPacked(m_type), !m_desk.workspace().isReadOnly());
    connect(row, &MatchRow::ticked, this, [this, index](bool on) { tick(index, on); });
    connect(row, &MatchRow::opened, this, [this, index] {
        if (index < m_matches.size())
            Q_EMIT linkActivated(linkTo(m_type, m_matches[index].id));
    });
    return row;
}

/// Questions are one line each where there is room for that.
void MaterialCard::fitRows()
{
    constexpr int WideCard = 800;
    for (MatchRow *row : m_rows)
        row->setCompact(&m_type == &recordTypeOf<Faq>() && width() >= WideCard);
}

void MaterialCard::resizeEvent(QResizeEvent *event)
{
    CardWidget::resizeEvent(event);
    fitRows();
}

bool MaterialCard::isTaken(const Match &match) const
{
    return std::ranges::any_of(m_taken,
                               [&match](const Match &each) { return isSame(each, match); });
}

void MaterialCard::setMaterials(Id<Visit> visit, const MatchList &list,
                                const std::vector<Match> &taken, int slides)
{
    constexpr size_t Shown = 3;
    m_visit = visit;
    m_taken = taken;
    m_matches.clear();
    for (const Match &match : list.matches) {
        if (m_matches.size() < Shown || isTaken(match))
            m_matches.push_back(match);
    }
    m_rows.resize(m_matches.size(), [this](size_t index) { return makeRow(index); });
    fitRows();
    const auto settings = Settings::read(m_desk.connection());
    const bool isCase = &m_type == &recordTypeOf<CaseStudy>();
    int chosen = slides > 0 ? 1 : 0;
    for (size_t i = 0; i < m_matches.size(); ++i) {
        const bool goes = isTaken(m_matches[i]);
        chosen += goes ? 1 : 0;
        const bool isTold = isCase && i == 0 && settings;
        m_rows[i]->setLined(i + 1 < m_matches.size());
        m_rows[i]->setMatch(m_matches[i], goes, isTold ? &settings->match : nullptr);
    }
    m_slides->setVisible(slides > 0);
    m_slides->setTicked(true);
    m_slides->setWritable(!m_desk.workspace().isReadOnly());
    if (slides > 0)
        m_slides->setContent(tr("Put together for this visit: %n slide(s)", nullptr, slides), {},
                             {}, Tone::Neutral);
    //: How many materials of one kind go along
    setNote(isPacked(m_type) ? tr("%n taken along", nullptr, chosen) : QString());
    showNote(list);
}

void MaterialCard::showNote(const MatchList &list)
{
    m_note->setText(list.note(m_type));
    m_note->setVisible(!m_note->text().isEmpty());
}

void MaterialCard::tick(size_t index, bool on)
{
    if (index >= m_matches.size())
        return;
    const Match match = m_matches[index];
    const UseKind use = on ? UseKind::Pinned : UseKind::Rejected;
    m_desk.edit(Common::tr("%1: %2").arg(match.title, labelOf(use)),
                [&](Writer &writer) -> Result<void> {
                    // Once something is chosen nothing goes along by itself any more.
                    for (const Match &each : m_matches) {
                        if (!isSame(each, match) && isTaken(each) && !each.choice)
                            ATTACHE_CHECK(rememberUse(writer, m_visit, each, UseKind::Pinned));
                    }
                    return rememberUse(writer, m_visit, match, use);
                });
}

void MaterialCard::choose(size_t index, std::optional<UseKind> use)
{
    if (index >= m_matches.size())
        return;
    const Match match = m_matches[index];
    //: %1 is the title of a case, deck or answer, %2 what was done with it: "Chosen", "Left out"
    const QString title = use ? Common::tr("%1: %2").arg(match.title, labelOf(*use))
                              : tr("Undo the choice of %1").arg(match.title);
    m_desk.edit(title, [&](Writer &writer) { return rememberUse(writer, m_visit, match, use); });
}

/// The slides that were put together for the visit stay at home, and the deck that suits it best
/// goes along.
void MaterialCard::takeSlidesBack()
{
    m_desk.edit(tr("Leave the slides put together out"), [this](Writer &writer) -> Result<void> {
        ATTACHE_TRY(const auto uses,
                    recordsWith(writer.connection(), &MaterialUse::visit, m_visit));
        for (const MaterialUse &each : uses) {
            if (each.use == UseKind::Pinned && !each.slide.isNull())
                ATTACHE_CHECK(writer.remove(each.id));
        }
        return {};
    });
}

} // namespace attache
