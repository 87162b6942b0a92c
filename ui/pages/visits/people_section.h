#pragma once

#include "core/brief/brief.h"

#include <QWidget>

class QGridLayout;

namespace attache {

class Desk;
class ErrorSwitch;
class FlowLayout;
class PersonCard;
class PersonPicker;
class SavedLineEdit;

/// The people who attend: a card for each of the customer's with the line on how to talk with them,
/// ours as chips, and a field to add somebody.
class PeopleSection : public QWidget
{
    Q_OBJECT

public:
    explicit PeopleSection(Desk &desk, QWidget *parent = nullptr);

    void setBrief(const BriefData &brief);
    /// Puts the keyboard into the field that adds people.
    void focusPicker();
    /// Into the line of @p attendee; a null id takes the first one whose line is empty. Null when
    /// there is none.
    QWidget *focusApproach(Id<Attendee> attendee);
    void saveNow();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Entry
    {
        Id<Attendee> attendee;
        PersonCard *card;
        SavedLineEdit *approach;
    };

    Entry makeEntry(Id<Attendee> attendee);
    void showPeopleToAdd();
    void showOurs(std::vector<Attendee> attendees);
    void offerPeople(std::vector<Contact> contacts, const std::vector<Attendee> &before);
    void arrange();
    void saveApproach(Id<Attendee> attendee, const QString &text);
    void remove(Id<Attendee> attendee, const QString &name);

    Desk &m_desk;
    QGridLayout *m_grid;
    FlowLayout *m_ours;
    PersonPicker *m_picker;
    ErrorSwitch *m_readable = nullptr;
    BriefData m_brief;
    std::vector<Entry> m_entries;
    int m_columns = 2;
};

} // namespace attache
