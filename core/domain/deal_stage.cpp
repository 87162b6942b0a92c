#include "core/domain/deal_stage.h"

#include "core/domain/opportunity.h"
#include "core/domain/stage_change.h"
#include "core/record/records_with.h"

#include <QRegularExpression>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DealStage)
};

Error refused(const QString &message, const char *field)
{
    return Error{Error::Kind::Invalid, message, {}, QLatin1String(field)};
}

/// "In service" → "in_service".
QString keyFrom(const QString &name)
{
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    QString key = name.toLower();
    key.replace(others, QStringLiteral("_"));
    while (key.startsWith(u'_'))
        key.remove(0, 1);
    while (key.endsWith(u'_'))
        key.chop(1);
    return key;
}

QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    return lines;
}

/// Open, won or lost: what a deal that stands in the phase counts as.
int sideOf(Phase phase)
{
    return isOpen(phase) ? 0 : isWon(phase) ? 1 : 2;
}

Result<void> checkKey(Writer &writer, DealStage &stage)
{
    stage.key = keyFrom(stage.key.isEmpty() ? stage.nameEn : stage.key);
    if (stage.key.isEmpty())
        return refused(Words::tr("A stage needs a key of small letters and digits."), "key");
    ATTACHE_TRY(const std::vector<DealStage> same,
                recordsWith(writer.connection(), &DealStage::key, stage.key));
    for (const DealStage &other : same) {
        if (other.id == stage.id)
            continue;
        if (other.stageSet == stage.stageSet)
            return refused(Words::tr("The set already has a stage \"%1\".").arg(stage.key), "key");
        if (other.phase != stage.phase)
            return refused(Words::tr("\"%1\" means \"%2\" in another set. Choose another key, or "
                                     "the same phase.")
                               .arg(stage.key, labelOf(other.phase)),
                           "phase");
    }
    return {};
}

Result<bool> isUsed(Connection &connection, const QString &key)
{
    const auto stage = fromStoredKey<Stage>(key);
    ATTACHE_TRY(const auto deal, firstWith(connection, &Opportunity::stage, stage));
    return deal.has_value();
}

} // namespace

QStringList DealStage::conditions() const
{
    return linesOf(gate);
}

QStringList DealStage::conditionsIn(Language language) const
{
    const QStringList own = conditions();
    const QStringList english = linesOf(gateEn);
    return language == Language::Chinese || english.size() != own.size() ? own : english;
}

Result<void> Rules<DealStage>::onInserting(Writer &writer, DealStage &stage)
{
    return checkKey(writer, stage);
}

Result<void> Rules<DealStage>::onUpdating(Writer &writer, const DealStage &before, DealStage &after)
{
    if (after.key.trimmed().isEmpty())
        return {}; // refused as any field that is required
    ATTACHE_CHECK(checkKey(writer, after));
    if (before.key == after.key && sideOf(before.phase) == sideOf(after.phase))
        return {};
    ATTACHE_TRY(const bool used, isUsed(writer.connection(), before.key));
    if (!used)
        return {};
    return refused(Words::tr("Opportunities are in stage \"%1\". Move them to another one first.")
                       .arg(before.name),
                   before.key == after.key ? "phase" : "key");
}

Result<void> Rules<DealStage>::onRemoving(Writer &writer, const DealStage &stage)
{
    Connection &connection = writer.connection();
    ATTACHE_TRY(const std::vector<DealStage> same,
                recordsWith(connection, &DealStage::key, stage.key));
    if (same.size() > 1)
        return {};
    ATTACHE_TRY(bool used, isUsed(connection, stage.key));
    if (!used) {
        ATTACHE_TRY(const auto change,
                    firstWith(connection, &StageChange::to, fromStoredKey<Stage>(stage.key)));
        used = change.has_value();
    }
    if (!used)
        return {};
    return refused(Words::tr("Stage \"%1\" is part of the history of opportunities. Mark it as no "
                             "longer used instead.")
                       .arg(stage.name),
                   "retired");
}

Result<void> Rules<StageSet>::onRemoving(Writer &writer, const StageSet &set)
{
    ATTACHE_TRY(const std::vector<DealStage> stages,
                recordsWith(writer.connection(), &DealStage::stageSet, set.id));
    for (const DealStage &stage : stages)
        ATTACHE_CHECK(Rules<DealStage>::onRemoving(writer, stage));
    return {};
}

} // namespace attache
