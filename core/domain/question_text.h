#pragma once

#include "core/domain/kinds.h"

#include <QHash>
#include <QString>

#include <span>

namespace attache {

/// A question the brief puts for a gap. %1 and %2 stand for what it is about.
struct QuestionText
{
    QString key;      ///< "fact.scale", "role.user", "budget" …
    const char *text; ///< source text in the translation context "Question"
};

/// All of them, in the order the settings show them.
std::span<const QuestionText> builtInQuestions();

/// The question for @p key: the person's own words in @p own, where there are any.
QString questionText(const QHash<QString, QString> &own, const QString &key);

/// Keys of the questions that go with a kind of fact and with a role of the decision chain.
QString questionKey(FactKind kind);
QString questionKey(RoleKind role);

} // namespace attache
