#include "ui/pages/visits/library_card.h"

#include "core/base/shared_text.h"
#include "core/brief/links.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/models/day_text.h"
#include "ui/pages/visits/pack_task.h"
#include "ui/widgets/button.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/mixed_line.h"
#include "ui/widgets/score_strip.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/tag_button.h"

#include <QHBoxLayout>
#include <QMenu>

namespace attache {

namespace {

constexpr int ScoreWidth = 32;
constexpr int GoodScore = 70;
constexpr int FairScore = 40;

QString wordOf(const std::optional<UseKind> &choice)
{
    //: What can be done with a material that was proposed
    return choice ? labelOf(*choice) : LibraryCard::tr("Choose");
}

Tone toneOf(const std::optional<UseKind> &choice)
{
    if (!choice)
        return Tone::Neutral;
    return *choice == UseKind::Rejected ? Tone::Muted : Tone::Ok;
}

/// What the score of a case is made of.
std::vector<ScorePart> partsOf(const Match &match, const MatchWeights &weights)
{
    return {
        {FieldLabel::tr("Industry"), match.pointsOf(MatchPart::Industry), double(weights.industry)},
        {TypeLabel::tr("Needs"), match.pointsOf(MatchPart::Needs), double(weights.needs)},
        {Common::tr("Size"), match.pointsOf(MatchPart::Size), double(weights.size)},
        {TypeLabel::tr("Product"), match.pointsOf(MatchPart::Product), double(weights.product)},
        {LibraryCard::tr("Benchmark"), match.pointsOf(MatchPart::Benchmark),
         double(weights.benchmark)}};
}

} // namespace

MatchRow::MatchRow(QWidget *parent)
    : QWidget(parent)
    , m_score(new TextLabel({}, FontRole::Title))
    , m_title(new LinkButton({}, TextColor::Text))
    , m_kind(new TextLabel({}, FontRole::Small, TextColor::Muted))
    , m_reasons(new QWidget)
    , m_against(new MixedLine)
    , m_parts(new ScoreStrip)
    , m_choice(new TagButton)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, tokens::Space2, 0, tokens::Space2);
    row->setSpacing(tokens::Space3);
    m_score->setFixedWidth(ScoreWidth);
    m_score->setAlignment(Qt::AlignTrailing | Qt::AlignTop);
    row->addWidget(m_score, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(tokens::Space1);
    auto *head = new QHBoxLayout;
    head->setSpacing(tokens::Space2);
    head->addWidget(m_title);
    head->addWidget(m_kind);
    head->addStretch(1);
    words->addLayout(head);
    new FlowLayout(m_reasons, tokens::Space1);
    words->addWidget(m_reasons);
    words->addWidget(m_against);
    words->addWidget(m_parts);
    row->addLayout(words, 1);
    row->addWidget(m_choice, 0, Qt::AlignTop);
    connect(m_title, &QAbstractButton::clicked, this, &MatchRow::opened);
}

void MatchRow::setMatch(const Match &match, const MatchWeights *weights)
{
    m_score->setText(QString::number(match.score));
    m_score->setColor(match.score >= GoodScore   ? TextColor::Ok
                      : match.score >= FairScore ? TextColor::Warn
                                                 : TextColor::Muted);
    m_title->setText(match.title);
    m_kind->setText(match.type->oneLabel());
    clearLayout(m_reasons->layout());
    for (const QString &reason : match.reasons)
        m_reasons->layout()->addWidget(new Tag(reason, Tone::Ok));
    m_reasons->setVisible(!match.reasons.isEmpty());
    m_against->setVisible(!match.against.isEmpty());
    if (!match.against.isEmpty())
        m_against->setRuns({{Common::tr("but %1").arg(match.against.join(QStringLiteral(" · "))),
                             FontRole::Small, TextColor::Warn, 0}});
    m_parts->setVisible(weights != nullptr);
    if (weights)
        m_parts->setParts(partsOf(match, *weights));
    m_choice->setTag(wordOf(match.choice), toneOf(match.choice));
    m_choice->setAccessibleName(match.title + QStringLiteral(": ") + wordOf(match.choice));
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
    m_answer->setTag(LibraryCard::tr("Was it shown?"), Tone::Warn);
    m_answer->setAccessibleName(title + QStringLiteral(": ") + LibraryCard::tr("Was it shown?"));
}

LibraryCard::LibraryCard(Desk &desk, QWidget *parent)
    : CardWidget(Common::tr("From the library"), parent)
    , m_desk(desk)
    , m_askedTitle(new TextLabel({}, FontRole::SmallBold, TextColor::Secondary))
    , m_askedList(new QVBoxLayout)
    , m_askedRows(m_askedList)
    , m_list(new QVBoxLayout)
    , m_rows(m_list)
    , m_notes(new TextLabel({}, FontRole::Small, TextColor::Muted))
{
    m_list->setSpacing(0);
    m_askedList->setSpacing(0);
    addWidget(m_askedTitle);
    body()->addLayout(m_askedList);
    m_notes->setWordWrap(true);
    body()->addLayout(m_list);
    addWidget(m_notes);
    //: Everything that goes along to a visit, as files
    auto *pack = new Button(tr("Make the visit pack…"));
    body()->addWidget(pack, 0, Qt::AlignLeading);
    connect(pack, &QAbstractButton::clicked, this,
            [this] { makeVisitPack(m_desk, window(), m_visit); });
    setNote(tr("the best three of each kind, with reasons"));
}

void LibraryCard::setBrief(const BriefData &brief)
{
    m_visit = brief.visit.id;
    ask();
    m_matches.clear();
    QStringList notes;
    const auto take = [&](const RecordType &type, const MatchList &list) {
        m_matches.insert(m_matches.end(), list.matches.begin(), list.matches.end());
        if (const QString note = list.note(type); !note.isEmpty())
            notes.append(note);
    };
    take(recordTypeOf<CaseStudy>(), brief.matches.cases);
    take(recordTypeOf<Deck>(), brief.matches.decks);
    take(recordTypeOf<Faq>(), brief.matches.questions);
    take(recordTypeOf<Competitor>(), brief.matches.competitors);
    m_rows.resize(m_matches.size(), [this](size_t index) {
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
        row->choice()->setEnabled(!m_desk.workspace().isReadOnly());
        connect(row, &MatchRow::opened, this, [this, index] {
            if (index < m_matches.size())
                Q_EMIT linkActivated(linkTo(*m_matches[index].type, m_matches[index].id));
        });
        return row;
    });
    const auto settings = Settings::read(m_desk.connection());
    for (size_t i = 0; i < m_matches.size(); ++i) {
        const bool isCase = settings && m_matches[i].type == &recordTypeOf<CaseStudy>();
        m_rows[i]->setMatch(m_matches[i], isCase ? &settings->match : nullptr);
    }
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
}

/// What went along to the last visit is asked about at this one.
void LibraryCard::ask()
{
    const auto open = materialsToAskAbout(m_desk.connection(), m_visit);
    m_asked = open ? *open : std::vector<OpenMaterial>();
    m_askedTitle->setVisible(!m_asked.empty());
    if (!m_asked.empty())
        //: %1 is the day of the visit before
        m_askedTitle->setText(
            tr("Taken along on %1").arg(shortDay(m_asked.front().day, m_desk.clock().today())));
    m_askedRows.resize(m_asked.size(), [this](size_t index) {
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
        m_askedRows[i]->setMaterial(m_asked[i]);
}

void LibraryCard::answer(size_t index, UseKind use)
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

void LibraryCard::choose(size_t index, std::optional<UseKind> use)
{
    if (index >= m_matches.size())
        return;
    const Match match = m_matches[index];
    //: %1 is the title of a case, deck or answer, %2 what was done with it: "Chosen", "Left out"
    const QString title = use ? Common::tr("%1: %2").arg(match.title, labelOf(*use))
                              : tr("Undo the choice of %1").arg(match.title);
    m_desk.edit(title, [&](Writer &writer) { return rememberUse(writer, m_visit, match, use); });
}

} // namespace attache
