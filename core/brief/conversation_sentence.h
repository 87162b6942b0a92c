#pragma once

#include <QString>
#include <QStringList>

/// @file
/// What a line of a conversation says about who is to do something.

namespace attache {

/// A line without what says only who will act.
struct SpokenSentence
{
    QString rest;      ///< "周五前发报价" of "我们会周五前发报价"
    bool asks = false; ///< the other side is to act
    bool hasSubject = false;
};

/// Without the small pictures that a messenger copies as words, "[强]". Names in brackets that are
/// none of them stay.
QString withoutSigns(QString line);

/// The sentences of @p line, each with its mark.
QStringList sentencesOf(const QString &line);

/// Whether @p line says nothing to note down: thanks, a greeting, a picture.
bool isChatter(const QString &line);

/// Whether @p line asks something.
bool isSpokenQuestion(const QString &line);

/// @p line as it says who will act: the one who speaks, unless it asks. Courtesies that begin it
/// and the names of those whom it is said to (@林芳) are left out.
SpokenSentence spokenSentence(const QString &line);

/// Whether what is to be done, @p deed, "要报价单" or "need the quote", is what the other side is
/// to bring; without the words for that then. @p hasSubject where it was said who wants it.
bool takeWish(QString &deed, bool hasSubject);

/// Whether @p deed tells what will be, "合同到期", and not what somebody does.
bool isFact(const QString &deed);

} // namespace attache
