#include "ui/pages/visits/meet_panel.h"

#include "core/brief/value_text.h"
#include "core/domain/visit_rules.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/pages/visits/visit_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QHBoxLayout>

namespace attache {

TickRow::TickRow(QWidget *parent)
    : QWidget(parent)
    , m_box(new QCheckBox)
    , m_text(new TextLabel({}, FontRole::Small))
    , m_note(new TextLabel({}, FontRole::Small, TextColor::Muted))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 2, 0, 2);
    row->setSpacing(tokens::Space2);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    m_text->setWordWrap(true);
    m_note->setWordWrap(true);
    words->addWidget(m_text);
    words->addWidget(m_note);
    row->addWidget(m_box, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    connect(m_box, &QCheckBox::clicked, this, &TickRow::ticked);
}

void TickRow::setContent(const QString &text, const QString &note, bool ticked)
{
    m_text->setText(text);
    m_text->setColor(ticked ? TextColor::Muted : TextColor::Text);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_box->setChecked(ticked);
    m_box->setAccessibleName(text);
}

MeetPanel::MeetPanel(Desk &desk, QWidget *parent)
    : ScrollBody(parent)
    , m_desk(desk)
    , m_aims(new CardWidget(tr("Objectives")))
    , m_best(new KeyValueRow(tr("Best"), {}))
    , m_minimum(new KeyValueRow(tr("Minimum"), {}))
    , m_people(new CardWidget(tr("Attendees")))
    , m_peopleRows(m_people->body())
    , m_questions(new CardWidget(tr("Questions to ask")))
    , m_questionRows(m_questions->body())
    , m_promises(new CardWidget(tr("Open promises")))
    , m_promiseRows(m_promises->body())
{
    column()->setSpacing(tokens::Space3);
    m_aims->body()->setSpacing(0);
    m_aims->addWidget(m_best);
    m_aims->addWidget(m_minimum);
    m_people->body()->setSpacing(0);
    m_questions->body()->setSpacing(2);
    m_promises->body()->setSpacing(2);
    for (QWidget *card : {m_aims, m_questions, m_promises, m_people})
        column()->addWidget(card);
    column()->addStretch(1);
}

void MeetPanel::setBrief(const BriefData &brief)
{
    m_visit = brief.visit.id;
    const QString best = brief.visit.bestObjective.trimmed();
    const QString minimum = brief.visit.minimumObjective.trimmed();
    m_best->setValue(best);
    m_best->setVisible(!best.isEmpty());
    m_minimum->setValue(minimum);
    m_minimum->setVisible(!minimum.isEmpty());
    m_aims->setVisible(!best.isEmpty() || !minimum.isEmpty());
    showPeople(brief);
    showPromises(brief);
    showQuestions(brief);
}

void MeetPanel::showPeople(const BriefData &brief)
{
    std::vector<std::pair<QString, QString>> people;
    for (const BriefAttendee &person : brief.attendees) {
        QStringList roles;
        for (const RoleKind role : person.roles)
            roles.append(labelOf(role));
        QStringList parts = {person.post, listText(roles, brief.language)};
        parts.removeAll(QString());
        people.emplace_back(person.name, parts.join(QStringLiteral(" · ")));
    }
    if (!brief.ourPeople.isEmpty())
        people.emplace_back(tr("Our side"), listText(brief.ourPeople, brief.language));
    m_people->setVisible(!people.empty());
    m_peopleRows.resize(people.size(),
                        [&](size_t index) { return new KeyValueRow(people[index].first, {}); });
    for (size_t i = 0; i < people.size(); ++i) {
        m_peopleRows[i]->setLabel(people[i].first);
        m_peopleRows[i]->setLabelWidth(tokens::CardLabelWidth + tokens::Space4);
        m_peopleRows[i]->setValue(people[i].second);
    }
}

void MeetPanel::showPromises(const BriefData &brief)
{
    m_promised.clear();
    std::vector<const BriefPromise *> shown;
    for (const BriefPromise &each : brief.promises) {
        // Those made just now stand in the notes.
        if (each.promise.visit != brief.visit.id) {
            m_promised.push_back(each.promise);
            shown.push_back(&each);
        }
    }
    m_promises->setVisible(!shown.empty());
    m_promiseRows.resize(shown.size(), [this](size_t index) {
        auto *row = new TickRow;
        connect(row, &TickRow::ticked, this, [this, index](bool on) {
            if (index >= m_promised.size())
                return;
            const Id<Promise> id = m_promised[index].id;
            m_desk.edit(on ? tr("Mark promise as kept") : tr("Reopen promise"),
                        [&](Writer &writer) {
                            return on ? promiseKept(writer, id) : promiseReopened(writer, id);
                        });
        });
        return row;
    });
    for (size_t i = 0; i < shown.size(); ++i) {
        m_promiseRows[i]->setContent(promiseLine(*shown[i], brief.language),
                                     promiseState(shown[i]->promise, brief.today).text,
                                     shown[i]->promise.state == PromiseState::Kept);
    }
}

void MeetPanel::showQuestions(const BriefData &brief)
{
    m_asked = brief.questions;
    m_questions->setVisible(!m_asked.empty());
    m_questionRows.resize(m_asked.size(), [this](size_t index) {
        auto *row = new TickRow;
        connect(row, &TickRow::ticked, this, [this, index](bool on) {
            if (index >= m_asked.size())
                return;
            m_desk.edit(tr("Tick off question"), [&](Writer &writer) {
                return markAsked(writer, m_visit, m_asked[index].text, on);
            });
        });
        return row;
    });
    for (size_t i = 0; i < m_asked.size(); ++i)
        m_questionRows[i]->setContent(m_asked[i].text, {}, m_asked[i].asked);
}

} // namespace attache
