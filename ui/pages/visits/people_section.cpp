#include "ui/pages/visits/people_section.h"

#include "core/base/shared_text.h"
#include "core/brief/value_text.h"
#include "core/queries/visit_records.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/forms/saved_line_edit.h"
#include "ui/pages/visits/attendee_adding.h"
#include "ui/pages/visits/person_picker.h"
#include "ui/pages/visits/visit_text.h"
#include "ui/style/house_style.h"
#include "ui/style/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QSet>

#include <algorithm>

namespace attache {

namespace {

/// Below this the cards stand below each other.
constexpr int TwoCardsWidth = 560;
constexpr int MostOursOffered = 200;

PersonCardContent contentOf(const BriefAttendee &person, Language language)
{
    PersonCardContent content;
    content.name = person.name;
    QStringList roles;
    for (const RoleKind role : person.roles)
        roles.append(labelOf(role));
    QStringList parts = {person.department.isEmpty() ? person.post : person.department,
                         listText(roles, language), person.phone};
    parts.removeAll(QString());
    content.subtitle = parts.join(QStringLiteral(" · "));
    const TagText tag = standing(person);
    content.tag = tag.text;
    content.tagTone = tag.tone;
    // What somebody says themselves weighs more than what their kind usually weighs.
    content.weighs = person.concern.trimmed().isEmpty() ? person.talk.weighs : person.concern;
    content.show = person.talk.bring;
    content.ask =
        person.isRoleKnown()
            ? person.talk.ask
            : PeopleSection::tr("Find out the role first: what do they do or decide here?");
    content.avoid = person.talk.avoid;
    return content;
}

} // namespace

PeopleSection::PeopleSection(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_grid(new QGridLayout)
    , m_ours(new FlowLayout)
    , m_picker(new PersonPicker)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space2);
    column->addWidget(new TextLabel(TypeLabel::tr("Attendees"), FontRole::Section));
    m_grid->setSpacing(tokens::Space3);
    column->addLayout(m_grid);
    auto *adding = new QWidget;
    auto *below = new QHBoxLayout(adding);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(tokens::Space3);
    m_picker->setPlaceholderText(tr("Add an attendee from either side"));
    m_picker->setAccessibleName(m_picker->placeholderText());
    m_picker->setFixedWidth(tokens::SidePanelWidth - 2 * tokens::Space6);
    below->addWidget(m_picker);
    below->addLayout(m_ours, 1);
    m_readable = new ErrorSwitch(adding);
    connect(m_readable, &ErrorSwitch::retried, this, &PeopleSection::showPeopleToAdd);
    column->addWidget(m_readable);

    addPickedPeople(*m_picker, m_desk, [this]() -> const BriefData & { return m_brief; });
}

void PeopleSection::setBrief(const BriefData &brief)
{
    if (brief.visit.id != m_brief.visit.id)
        saveNow();
    m_brief = brief;
    std::vector<Entry> entries;
    for (const BriefAttendee &person : brief.attendees) {
        const auto known = std::ranges::find(m_entries, person.attendee, &Entry::attendee);
        Entry entry = known == m_entries.end() ? makeEntry(person.attendee) : *known;
        if (known != m_entries.end())
            m_entries.erase(known);
        entry.card->setContent(contentOf(person, brief.language));
        entry.approach->setValue(person.approach);
        entries.push_back(entry);
    }
    for (const Entry &gone : m_entries) {
        gone.card->hide();
        gone.card->deleteLater();
    }
    m_entries = std::move(entries);
    arrange();
    showPeopleToAdd();
}

void PeopleSection::showPeopleToAdd()
{
    const auto attendees = attendeesOf(m_desk.connection(), m_brief.visit.id);
    auto contacts = contactsAwayFrom(m_desk.connection(), m_brief.visit);
    const auto before = ourLatestAttendees(m_desk.connection(), MostOursOffered);
    if (!m_readable->shows(attendees) || !m_readable->shows(contacts) || !m_readable->shows(before))
        return;
    showOurs(*attendees);
    offerPeople(*std::move(contacts), *before);
}

PeopleSection::Entry PeopleSection::makeEntry(Id<Attendee> attendee)
{
    Entry entry{attendee, new PersonCard({}), new SavedLineEdit};
    entry.approach->setPlaceholder(tr("How to talk to this person this time"));
    entry.approach->lineEdit()->setProperty(HouseStyle::QuietProperty, true);
    //: How to talk with this person; label of a person card, keep it short
    entry.card->addOwnRow(tr("Approach"), entry.approach);
    auto *close = new Button({}, ButtonKind::Flat);
    close->setIcon(icon(QStringLiteral("edit-delete-remove")));
    close->setToolTip(tr("Remove attendee"));
    close->setAccessibleName(close->toolTip());
    close->setFixedSize(tokens::TagHeight, tokens::TagHeight);
    close->setEnabled(!m_desk.workspace().isReadOnly());
    entry.approach->setReadOnly(m_desk.workspace().isReadOnly());
    entry.card->addHeadWidget(close);
    connect(close, &QAbstractButton::clicked, this, [this, attendee] {
        const auto person =
            std::ranges::find(m_brief.attendees, attendee, &BriefAttendee::attendee);
        remove(attendee, person == m_brief.attendees.end() ? QString() : person->name);
    });
    connect(entry.approach, &SavedEditor::saved, this,
            [this, attendee](const QVariant &text) { saveApproach(attendee, text.toString()); });
    return entry;
}

void PeopleSection::showOurs(std::vector<Attendee> attendees)
{
    clearLayout(m_ours);
    std::erase_if(attendees, [](const Attendee &attendee) { return !attendee.isOurs(); });
    if (attendees.empty())
        return;
    m_ours->addWidget(new TextLabel(tr("Our side:"), FontRole::Small, TextColor::Secondary));
    for (const Attendee &attendee : attendees) {
        auto *chip = new Chip(personText(attendee.name, attendee.post, m_brief.language));
        chip->setOn(true);
        if (m_desk.workspace().isReadOnly())
            chip->setExclusive(true);
        else
            chip->setToolTip(tr("Press × to remove an attendee"));
        connect(chip, &Chip::removed, this,
                [this, id = attendee.id, name = attendee.name] { remove(id, name); });
        m_ours->addWidget(chip);
    }
}

void PeopleSection::offerPeople(std::vector<Contact> contacts, const std::vector<Attendee> &before)
{
    QStringList ours;
    if (!m_brief.author.isEmpty())
        ours.append(m_brief.author);
    for (const Attendee &each : before)
        ours.append(each.name);
    ours.removeDuplicates();
    for (const QString &here : m_brief.ourPeople)
        ours.removeAll(here);
    m_picker->setPeople(std::move(contacts), ours);
}

void PeopleSection::focusPicker()
{
    m_picker->setFocus(Qt::TabFocusReason);
}

QWidget *PeopleSection::focusApproach(Id<Attendee> attendee)
{
    for (const Entry &entry : m_entries) {
        const bool wanted = attendee.isNull() ? entry.approach->value().toString().isEmpty()
                                              : entry.attendee == attendee;
        if (wanted) {
            entry.approach->editor()->setFocus(Qt::TabFocusReason);
            return entry.approach;
        }
    }
    return nullptr;
}

void PeopleSection::saveNow()
{
    for (const Entry &entry : m_entries)
        entry.approach->saveNow();
}

void PeopleSection::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int columns = width() < TwoCardsWidth ? 1 : 2;
    if (columns != m_columns) {
        m_columns = columns;
        arrange();
    }
}

void PeopleSection::arrange()
{
    for (const Entry &entry : m_entries)
        m_grid->removeWidget(entry.card);
    for (int i = 0; i < static_cast<int>(m_entries.size()); ++i)
        m_grid->addWidget(m_entries[static_cast<size_t>(i)].card, i / m_columns, i % m_columns);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, m_columns == 2 ? 1 : 0);
}

void PeopleSection::saveApproach(Id<Attendee> attendee, const QString &text)
{
    m_desk.edit(
        tr("Plan the approach for an attendee"),
        [&](Writer &writer) -> Result<void> {
            ATTACHE_TRY(Attendee record, Store<Attendee>(writer.connection()).get(attendee));
            record.approach = text;
            return writer.update(record);
        },
        QStringLiteral("attendee:%1:approach").arg(attendee.value()));
}

void PeopleSection::remove(Id<Attendee> attendee, const QString &name)
{
    m_desk.editUndoably(tr("Remove attendee %1").arg(name),
                        [&](Writer &writer) { return writer.remove(attendee); });
}

} // namespace attache
