#pragma once

#include "core/brief/promise_sync.h"
#include "core/parse/conversation.h"

/// @file
/// What a conversation that somebody pasted says about a visit or an account: proposals, of which
/// only those are stored that a person ticks.

namespace attache {

/// Somebody who speaks in a conversation, and who that is.
struct Speaker
{
    QString written;            ///< as the conversation calls them
    std::optional<Party> party; ///< nothing where it is nobody we know
    QString name;               ///< as among the known people; empty where it is nobody we know
    Id<Contact> contact;        ///< of theirs

    friend bool operator==(const Speaker &, const Speaker &) = default;
};

/// A line of a conversation and what it could become.
struct ConversationProposal
{
    SaidLine said; ///< the one line, and who said it when
    Speaker speaker;
    SixThing thing = SixThing::Feedback;
    bool isPromise = false; ///< it says a day by which something is to be done
    bool isQuestion = false;
    QString text; ///< of a promise without its owner and its day
    Party party = Party::Us;
    QString owner;       ///< of a promise, by name; may be empty
    Id<Contact> contact; ///< the owner, when one of theirs
    QDate due;

    /// As a line of the notes of a visit, which is read as just this.
    QString noteLine() const;
};

/// The people that the speakers of @p conversation are among @p people: by name, with whatever
/// stands beside it in a remark (骁岭-陈立衡), in brackets or behind an @; by the sound of the name
/// (Liheng Chen); by surname and title (王总), given name, or surname alone (小王), where one
/// person alone has it.
std::vector<Speaker> speakersOf(const Conversation &conversation, const NotePeople &people);

/// What each line of @p conversation could become, in its order; @p speakers as speakersOf() gives
/// them or a person corrected them. Greetings, thanks and pictures are left out. A line with a day
/// to come is a promise of whoever says "we" there, or of the other side where it asks for
/// something; days count from the day it was said, or from @p otherwise where the text does not say
/// it.
std::vector<ConversationProposal> proposalsOf(const Conversation &conversation,
                                              const std::vector<Speaker> &speakers,
                                              const NotePeople &people, QDate otherwise);

/// Stores @p chosen as notes of @p visit, one of each of the six things, with their promises.
/// Inside Workspace::perform.
Result<void> storeConversation(Writer &writer, Id<Visit> visit,
                               const std::vector<ConversationProposal> &chosen);

/// Stores @p chosen as promises and quick notes of @p account, these with the day they were said
/// and by whom. Inside Workspace::perform.
Result<void> storeConversation(Writer &writer, Id<Account> account,
                               const std::vector<ConversationProposal> &chosen);

} // namespace attache
