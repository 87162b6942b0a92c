#pragma once

#include "core/brief/conversation_proposals.h"

#include <QByteArray>

#include <cstdlib>

namespace attache::test {

/// Reads @p bytes as a conversation and aborts where a promise is broken: a turn without words, a
/// day that is none, a line that is not there, a promise that a note would read otherwise.
inline void probeConversation(const QByteArray &bytes)
{
    const auto require = [](bool kept) {
        if (!kept)
            std::abort();
    };
    NotePeople people;
    people.names.ourPeople = {QStringLiteral("林芳")};
    people.names.theirPeople = {QStringLiteral("王建国"), QStringLiteral("Anna Lee")};
    const QDate today(2026, 11, 25);
    const QString text = QString::fromUtf8(bytes);
    const Conversation read = readConversation(text, today);
    for (const SaidLine &said : read.said)
        require(!said.text.isEmpty() && said.line >= 0 && said.line <= text.size());
    const auto proposals = proposalsOf(read, speakersOf(read, people), people, today);
    for (const ConversationProposal &each : proposals) {
        require(!each.text.isEmpty() && !each.noteLine().isEmpty());
        require(!each.isPromise || each.due.isValid());
    }
}

} // namespace attache::test
