#include "core/match/open_questions.h"

#include "core/match/asked_questions.h"
#include "core/queries/account_questions.h"

#include <algorithm>

namespace attache {

namespace {

void ask(std::vector<OpenQuestion> &questions, const NoteLine &line, const AskingNote &note,
         std::span<const LibraryFacts> faqs)
{
    const QString &text = line.text;
    const auto entry = std::ranges::find_if(
        faqs, [&](const LibraryFacts &faq) { return isSameQuestion(faq.title, text); });
    const bool known = entry != faqs.end();
    if (known && entry->answered)
        return;
    auto open = std::ranges::find_if(questions, [&](const OpenQuestion &each) {
        return (known && each.faq == entry->id) || isSameQuestion(each.text, text);
    });
    if (open == questions.end()) {
        questions.push_back({text, known ? entry->id : 0, 0, {}, {}, {}, {}});
        open = std::prev(questions.end());
    }
    ++open->times;
    open->text = text;
    open->lastAsked = note.day;
    open->visit = note.visit;
    if (!open->accounts.contains(note.accountName))
        open->accounts.append(note.accountName);
    const QString person = askerOf(line, note);
    if (!person.isEmpty() && !open->people.contains(person))
        open->people.append(person);
}

} // namespace

std::vector<OpenQuestion> openQuestions(std::span<const AskingNote> notes,
                                        std::span<const LibraryFacts> faqs)
{
    std::vector<OpenQuestion> questions;
    for (const AskingNote &note : notes) {
        for (const NoteLine &line : questionsIn(note))
            ask(questions, line, note, faqs);
    }
    return questions;
}

Result<std::vector<OpenQuestion>> openQuestionsOf(Connection &connection, Id<Account> account)
{
    ATTACHE_TRY(const auto notes, askingNotesOf(connection, account));
    if (notes.empty())
        return std::vector<OpenQuestion>();
    ATTACHE_TRY(const auto faqs, faqFacts(connection));
    return openQuestions(notes, faqs);
}

} // namespace attache
