#include "core/brief/answers_to_bring.h"

#include "core/base/fold.h"
#include "core/brief/brief.h"
#include "core/match/open_questions.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Brief)
};

} // namespace

QString answerItem(const QString &question, qint64 faq)
{
    const QString prefix = QLatin1String(AnswerItem);
    if (faq != 0)
        return prefix + QString::number(faq);
    constexpr qsizetype Digits = 12;
    const QByteArray hash =
        QCryptographicHash::hash(folded(question).toUtf8(), QCryptographicHash::Sha1);
    return prefix + QString::fromLatin1(hash.toHex().left(Digits));
}

Result<void> addAnswersToBring(Connection &connection, BriefData &brief)
{
    ATTACHE_TRY(const auto questions, openQuestionsOf(connection, brief.account.id));
    std::vector<BriefMaterial> open;
    for (const OpenQuestion &question : questions) {
        //: Something to bring to a visit; %1 is a question that was asked there
        const QString text = Words::tr("An answer to \"%1\"").arg(question.text);
        open.push_back({answerItem(question.text, question.faq), {}, text, PrepState::Todo, {}});
        const auto settled =
            std::ranges::find(brief.materials, open.back().key, &BriefMaterial::key);
        if (settled == brief.materials.end())
            continue;
        open.back().item = settled->item;
        open.back().state = settled->state;
    }
    // What has an answer by now needs none to be brought.
    std::erase_if(brief.materials, [](const BriefMaterial &each) {
        return each.key.startsWith(QLatin1String(AnswerItem));
    });
    std::ranges::move(open, std::back_inserter(brief.materials));
    return {};
}

} // namespace attache
