#include "ui/pages/visits/library_card.h"

#include "core/base/shared_text.h"
#include "core/brief/links.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/pages/visits/pack_task.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/mixed_line.h"
#include "ui/widgets/tag_button.h"

#include <QHBoxLayout>
#include <QMenu>

namespace attache {

namespace {

constexpr int ScoreWidth = 28;
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

} // namespace

MatchRow::MatchRow(QWidget *parent)
    : QWidget(parent)
    , m_score(new TextLabel({}, FontRole::BodyBold))
    , m_title(new LinkButton({}, TextColor::Text))
    , m_reasons(new MixedLine)
    , m_choice(new TagButton)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, tokens::Space1, 0, tokens::Space1);
    row->setSpacing(tokens::Space2);
    m_score->setFixedWidth(ScoreWidth);
    m_score->setAlignment(Qt::AlignTrailing | Qt::AlignTop);
    row->addWidget(m_score, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title, 0, Qt::AlignLeading);
    words->addWidget(m_reasons);
    row->addLayout(words, 1);
    row->addWidget(m_choice, 0, Qt::AlignTop);
    connect(m_title, &QAbstractButton::clicked, this, &MatchRow::opened);
}

void MatchRow::setMatch(const Match &match)
{
    m_score->setText(QString::number(match.score));
    m_score->setColor(match.score >= GoodScore   ? TextColor::Ok
                      : match.score >= FairScore ? TextColor::Warn
                                                 : TextColor::Muted);
    m_title->setText(match.title);
    LineRuns runs{{match.type->oneLabel(), FontRole::Small, TextColor::Muted, 0}};
    if (!match.reasons.isEmpty())
        runs.push_back({match.reasons.join(QStringLiteral(" · ")), FontRole::Small, TextColor::Ok,
                        tokens::Space2});
    if (!match.against.isEmpty())
        runs.push_back({Common::tr("but %1").arg(match.against.join(QStringLiteral(" · "))),
                        FontRole::Small, TextColor::Warn, tokens::Space2});
    m_reasons->setRuns(std::move(runs));
    m_choice->setTag(wordOf(match.choice), toneOf(match.choice));
    m_choice->setAccessibleName(match.title + QStringLiteral(": ") + wordOf(match.choice));
}

LibraryCard::LibraryCard(Desk &desk, QWidget *parent)
    : CardWidget(Common::tr("From the library"), parent)
    , m_desk(desk)
    , m_list(new QVBoxLayout)
    , m_rows(m_list)
    , m_notes(new TextLabel({}, FontRole::Small, TextColor::Muted))
{
    m_list->setSpacing(0);
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
    for (size_t i = 0; i < m_matches.size(); ++i)
        m_rows[i]->setMatch(m_matches[i]);
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
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
