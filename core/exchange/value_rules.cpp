#include "core/exchange/value_rules.h"

#include "core/base/shared_text.h"
#include "core/domain/opportunity.h"
#include "core/domain/stage_book.h"
#include "core/exchange/import_rules.h"
#include "core/exchange/row_filler.h"
#include "core/parse/values_p.h"

#include <QCoreApplication>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RowFiller)
};

} // namespace

QString ruleWord(std::string_view cell)
{
    const QString word = values::wordKey(cell);
    return word.isEmpty() ? values::plain(cell) : word;
}

Result<ValueRule> valueRule(const RecordType &type, const QString &rule)
{
    const qsizetype colon = rule.indexOf(QLatin1Char(':'));
    const qsizetype equals = rule.lastIndexOf(QLatin1Char('='));
    if (colon < 1 || equals <= colon + 1 || equals + 1 == rule.size()) {
        return Error{
            Error::Kind::Invalid,
            Words::tr("\"%1\" is not a word mapping. Write it as field:word=value.").arg(rule),
            {},
            {}};
    }
    const QString field = rule.left(colon).trimmed();
    if (!importFields(type).contains(field)) {
        return Error{Error::Kind::NotFound,
                     Common::tr("Unknown field \"%1\". Known fields: %2.")
                         .arg(field, importFields(type).join(QStringLiteral(", "))),
                     {},
                     {}};
    }
    return ValueRule{field, ruleWord(rule.mid(colon + 1, equals - colon - 1).toStdString()),
                     rule.mid(equals + 1).trimmed()};
}

Result<std::vector<ValueRule>> ownWordsOf(Connection &connection, const RecordType &type)
{
    std::vector<ValueRule> rules;
    if (&type != &recordTypeOf<Opportunity>())
        return rules;
    ATTACHE_TRY(const StageBook book, StageBook::read(connection, Settings()));
    const auto add = [&rules](Stage stage, const QString &word) {
        for (const QString &each : {word, word + QStringLiteral("阶段")})
            rules.push_back(
                {QStringLiteral("stage"), ruleWord(each.toStdString()), keyOf(stage), true});
    };
    for (const Stage stage : book.all()) {
        add(stage, keyOf(stage));
        for (const StageSet &set : book.sets()) {
            const DealStage *known = book.stage(stage, set.id);
            for (const Language language : {Language::Chinese, Language::English}) {
                if (known != nullptr && !known->nameIn(language).isEmpty())
                    add(stage, known->nameIn(language));
            }
        }
    }
    // Where sets use a word for several stages, it means the one that comes first.
    std::ranges::stable_sort(rules, {}, &ValueRule::word);
    const auto repeated =
        std::unique(rules.begin(), rules.end(), [](const ValueRule &one, const ValueRule &other) {
            return one.word == other.word;
        });
    rules.erase(repeated, rules.end());
    return rules;
}

Result<void> RowFiller::setRules(const std::vector<ValueRule> &rules)
{
    FillContext context;
    QHash<std::pair<QString, QString>, QString> own;
    for (const ValueRule &rule : rules) {
        if (rule.isOwn)
            own.insert({rule.field, rule.word}, rule.value);
    }
    for (Step &step : m_steps) {
        for (auto word = own.cbegin(); word != own.cend(); ++word) {
            if (step.key == word.key().first)
                step.rules.insert(word.key().second, word.value());
        }
    }
    for (const ValueRule &rule : rules) {
        bool mapped = rule.isOwn;
        for (Step &step : m_steps) {
            if (step.key != rule.field || rule.isOwn)
                continue;
            mapped = true;
            if (!step.read)
                return Error{Error::Kind::Invalid,
                             Words::tr("The text in \"%1\" is imported unchanged.").arg(rule.field),
                             {},
                             rule.field};
            const QString named = own.value({rule.field, ruleWord(rule.value.toStdString())});
            ATTACHE_TRY(const QVariant value,
                        named.isEmpty() ? step.read(context, rule.value.toStdString(), step.column)
                                        : Result<QVariant>(QVariant(named)));
            step.rules.insert(rule.word, value);
        }
        if (!mapped)
            return Error{Error::Kind::NotFound,
                         Words::tr("No column is mapped to the field \"%1\".").arg(rule.field),
                         {},
                         rule.field};
    }
    return {};
}

} // namespace attache
