#include "app/cli/command.h"
#include "app/cli/visit_named.h"

#include "core/brief/conversation_proposals.h"
#include "core/brief/quick_note.h"
#include "core/exchange/text_encoding.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

void declareConversation(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("visit"),
                      Words::tr("Match speakers with the people of this visit."),
                      QStringLiteral("VISIT")});
    parser.addOption({QStringLiteral("account"),
                      Words::tr("Match speakers with the people of this account."),
                      QStringLiteral("ID")});
}

/// Who may speak, and the day on which it was said where the text does not say it.
struct Setting
{
    NotePeople people;
    QDate day;
};

Result<Setting> settingAsked(Invocation &call)
{
    const QDate today = call.clock().today();
    const bool asked = call.isSet("visit") || call.isSet("account");
    if (!asked)
        return Setting{{}, today};
    if (call.workspacePath().isEmpty())
        return usageError(Words::tr("--visit and --account need a workspace."));
    ATTACHE_TRY(const auto workspace, call.openToRead());
    Connection &connection = workspace->connection();
    if (call.isSet("visit")) {
        ATTACHE_TRY(const Visit visit, visitNamed(connection, call.value("visit"), call.clock()));
        ATTACHE_TRY(NotePeople people, notePeople(connection, visit));
        return Setting{std::move(people), std::min(noteDay(visit, today), today)};
    }
    ATTACHE_TRY(const Account account,
                Store<Account>(connection).get(Id<Account>(call.value("account").toLongLong())));
    ATTACHE_TRY(NotePeople people, quickNotePeople(connection, account.id));
    return Setting{std::move(people), today};
}

QJsonValue idOrNull(Id<Contact> contact)
{
    return contact.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(contact.toString());
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonObject jsonOf(const Speaker &speaker)
{
    return {{QStringLiteral("written"), speaker.written},
            {QStringLiteral("party"),
             speaker.party ? QJsonValue(keyOf(*speaker.party)) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("name"), textOrNull(speaker.name)},
            {QStringLiteral("contact"), idOrNull(speaker.contact)}};
}

QJsonObject jsonOf(const ConversationProposal &each)
{
    QJsonObject object{{QStringLiteral("line"), each.said.line + 1},
                       {QStringLiteral("speaker"), textOrNull(each.said.speaker)},
                       {QStringLiteral("when"), textOrNull(each.said.when)},
                       {QStringLiteral("day"), textOrNull(each.said.day.toString(Qt::ISODate))},
                       {QStringLiteral("said"), each.said.text},
                       {QStringLiteral("thing"), keyOf(each.thing)},
                       {QStringLiteral("question"), each.isQuestion},
                       {QStringLiteral("note"), each.noteLine()},
                       {QStringLiteral("promise"), QJsonValue(QJsonValue::Null)}};
    if (each.isPromise)
        object[QLatin1String("promise")] =
            QJsonObject{{QStringLiteral("text"), each.text},
                        {QStringLiteral("party"), keyOf(each.party)},
                        {QStringLiteral("owner"), textOrNull(each.owner)},
                        {QStringLiteral("contact"), idOrNull(each.contact)},
                        {QStringLiteral("due"), each.due.toString(Qt::ISODate)}};
    return object;
}

QString formWord(Conversation::Form form)
{
    switch (form) {
    case Conversation::Form::Chat:
        return QStringLiteral("chat");
    case Conversation::Form::Subtitles:
        return QStringLiteral("subtitles");
    case Conversation::Form::Text:
        break;
    }
    return QStringLiteral("text");
}

Result<void> conversation(Invocation &call)
{
    ATTACHE_TRY(const Setting setting, settingAsked(call));
    const NotePeople &people = setting.people;
    ATTACHE_TRY(const DecodedText text, readTextFile(call.word(0)));
    const QDate today = call.clock().today();
    const Conversation read = readConversation(QString::fromUtf8(text.utf8), today,
                                               people.names.ourPeople + people.names.theirPeople);
    const std::vector<Speaker> speakers = speakersOf(read, people);
    const std::vector<ConversationProposal> proposals =
        proposalsOf(read, speakers, people, setting.day);
    if (read.isCut)
        call.console().note(Words::tr("The text is very long. Only its beginning was read."));
    if (!call.wantsJson()) {
        for (const ConversationProposal &each : proposals)
            call.console().line(QStringLiteral("%1\t%2").arg(labelOf(each.thing), each.noteLine()));
        return {};
    }
    QJsonArray spoke;
    for (const Speaker &speaker : speakers)
        spoke.append(jsonOf(speaker));
    QJsonArray lines;
    for (const ConversationProposal &each : proposals)
        lines.append(jsonOf(each));
    call.console().json(QJsonObject{{QStringLiteral("form"), formWord(read.form)},
                                    {QStringLiteral("cut"), read.isCut},
                                    {QStringLiteral("speakers"), spoke},
                                    {QStringLiteral("proposals"), lines}});
    return {};
}

constexpr std::array Commands = {
    Command{"conversation", "FILE [--visit VISIT|--account ID]",
            QT_TRANSLATE_NOOP("Command", "show what the lines of a conversation or transcript "
                                         "could become: notes and promises"),
            1, 1, false, declareConversation, conversation},
};

} // namespace

std::span<const Command> conversationCommands()
{
    return Commands;
}

} // namespace attache
