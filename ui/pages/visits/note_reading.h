#pragma once

#include "core/brief/brief.h"
#include "core/domain/visit_note.h"
#include "core/parse/note_lines.h"
#include "ui/pages/visits/people_completer.h"
#include "ui/widgets/margin_notes.h"
#include "ui/widgets/outline_layout.h"

#include <QCoreApplication>
#include <QSet>

#include <memory>
#include <vector>

namespace attache {

struct NotePeople;

/// What was understood of one line, and what a correction would change.
struct Reading
{
    enum class Kind { Promise, Unpromised, Question, Risk, Date, Person, Need };

    Kind kind = Kind::Person;
    MarginNote note;
    Id<Promise> promise;
    Id<Contact> contact;
    Id<Need> need;
    QString text; ///< the line as typed, or what a need would be called
    NoteMark mark;
};

/// Reads the lines of a visit's notes for whoever shows them: with what is known of the visit, its
/// people and the promises that were made of the lines.
class NoteReading
{
    Q_DECLARE_TR_FUNCTIONS(NoteReading)

public:
    /// What reads differently from now on.
    struct Effect
    {
        bool all = false;
        QSet<QString> lines; ///< trimmed; when not all
    };
    Effect setBrief(const BriefData &brief, const NotePeople &people,
                    const std::vector<Promise> &promises);

    /// Who completes behind an @, in the order they are offered.
    const std::vector<Mentionable> &mentionable() const { return m_mentionable; }
    QDate day() const { return m_day; }
    const BriefData &brief() const { return m_brief; }
    const QStringList &ourPeople() const { return m_names.ourPeople; }
    const QStringList &theirPeople() const { return m_names.theirPeople; }

    std::unique_ptr<LineLook> look(SixThing thing, const QString &text) const;
    /// What is to be said of a line beside it, the most important first. @p stored says whether the
    /// line is in the file as it stands; @p lead is the topic where the line begins it.
    std::vector<Reading> read(SixThing thing, const QString &text, const QString &lead,
                              Id<VisitNote> note, bool stored) const;

private:
    const NoteReader *reader(SixThing thing) const;
    const Promise *promiseOf(const QString &text, Id<VisitNote> note = {}) const;
    const BriefAttendee *attendee(const QString &name) const;
    Reading promiseReading(const NoteLine &line, const Promise *promise) const;
    /// Who writes the notes; empty where nobody has said so.
    QString recorder() const;
    Reading personReading(const NoteMark &mark) const;
    Reading dateReading(const NoteMark &mark, const std::vector<NoteMark> &marks) const;
    QString coverageAfter(const BriefAttendee &person) const;
    QString shortDate(QDate day) const;
    QString weekday(QDate day) const;

    BriefData m_brief;
    NoteContext m_names;
    QHash<QString, Id<Contact>> m_contacts;
    QDate m_day;
    std::vector<Mentionable> m_mentionable;
    std::vector<Promise> m_promises;
    std::shared_ptr<const NoteReader> m_text;
    std::shared_ptr<const NoteReader> m_followUps;
};

} // namespace attache
