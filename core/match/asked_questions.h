#pragma once

#include "core/domain/attendee.h"
#include "core/domain/faq_answer.h"
#include "core/domain/visit_note.h"
#include "core/parse/note_lines.h"
#include "core/queries/gap_rows.h"
#include "core/queries/library_facts.h"
#include "core/record/table_set.h"

#include <span>

/// @file
/// What customers asked where something of the library was shown. At which slide or figure a
/// question was asked is not recorded: of the questions noted at such a visit those count that
/// touch the same matter.

namespace attache {

/// One time that a question was asked.
struct Asking
{
    Id<Visit> visit;
    QString account; ///< what it is called in short
    QDate day;
    QString text;   ///< as it was noted
    QString person; ///< who asked, where the note says so
};

/// The questions in @p note, as lines.
std::vector<NoteLine> questionsIn(const AskingNote &note);
/// Who of the people of @p note asked the question @p line: who is mentioned in it, or whose name
/// begins it. Empty where it does not say.
QString askerOf(const NoteLine &line, const AskingNote &note);

/// A question, however it was put.
struct CustomerQuestion
{
    QString text; ///< of the entry that answers it, else as it was asked last
    Id<Faq> faq;  ///< the entry like it; none where nobody has written one
    bool answered = false;
    std::vector<Asking> askings; ///< the latest first
};

/// By which words a question is known to be about something.
struct QuestionMatter
{
    QStringList tags;
    QStringList names; ///< a title, a customer: words of which enough must be in the question
};
/// The tags and the title of @p slide.
QuestionMatter matterOf(const Slide &slide);
/// The needs and the title of @p study and, unless it is anonymised, @p customer.
QuestionMatter matterOf(const CaseStudy &study, const QString &customer);

/// Whether @p a and @p b ask the same, whatever words stand around it.
bool isSameQuestion(const QString &a, const QString &b);

/// The questions in @p notes that touch @p matter, themselves or by what the entry of @p faqs like
/// them touches; those asked most often first. Pure.
std::vector<CustomerQuestion> questionsAbout(const QuestionMatter &matter,
                                             std::span<const AskingNote> notes,
                                             std::span<const LibraryFacts> faqs);

/// How often each of @p faqs was asked at the visits of @p notes, in their order. Pure.
std::vector<CustomerQuestion> askingsOf(std::span<const LibraryFacts> faqs,
                                        std::span<const AskingNote> notes);

/// Of the visits to which @p slide, its deck or an earlier version of it went along.
Result<std::vector<CustomerQuestion>> questionsAbout(Connection &connection, const Slide &slide);
/// Of the visits to which @p study went along.
Result<std::vector<CustomerQuestion>> questionsAbout(Connection &connection, const CaseStudy &study,
                                                     const QString &customer);

/// questionsAbout()
inline constexpr auto AskedQuestionTables = tablesOf<VisitNote, Visit, Attendee, Contact, Account,
                                                     MaterialUse, Slide, Deck, Faq, FaqAnswer>;

} // namespace attache
