#pragma once

#include "core/base/language.h"
#include "core/domain/deal_kinds.h"
#include "core/domain/stage_set.h"

namespace attache {

/// One stage of a stage set. Its key is what opportunities and their history hold; the same key
/// means the same phase in all sets, so that figures over all of them add up.
struct DealStage
{
    Id<DealStage> id;
    Id<StageSet> stageSet;
    QString key;    ///< stable: small letters, digits and underscores
    QString name;   ///< in Chinese
    QString nameEn; ///< empty: the Chinese one
    int position = 0;
    Phase phase = Phase::Open;
    std::optional<int> probability; ///< percent; none: the usual one of the settings
    /// Days after which a deal of that tier is stale; none: the usual one of the settings.
    std::optional<int> limitS;
    std::optional<int> limitA;
    std::optional<int> limitB;
    std::optional<int> limitC;
    LongText gate;        ///< what must hold to enter it, one condition a line
    bool retired = false; ///< no longer offered; deals and history that have it keep it
    LongText gateEn;      ///< the conditions in English, in the same order

    const QString &nameIn(Language language) const
    {
        const bool chinese = language == Language::Chinese;
        return (chinese ? name : nameEn).isEmpty() ? (chinese ? nameEn : name)
                                                   : (chinese ? name : nameEn);
    }
    /// As evidence names them.
    QStringList conditions() const;
    /// The same in the words of @p language, where each has its own.
    QStringList conditionsIn(Language language) const;
};

template <>
struct Description<DealStage>
{
    static constexpr TypeInfo info{
        .table = "deal_stage",
        .one = QT_TRANSLATE_NOOP("RecordType", "Stage"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Stages"),
        .key = "deal-stages",
        .icon = "configure",
        .rank = 30,
    };
    static constexpr void fields(auto &&field)
    {
        field("stage_set", QT_TRANSLATE_NOOP("Field", "Stage set"), &DealStage::stageSet, Required);
        field("key", QT_TRANSLATE_NOOP("Field", "Key"), &DealStage::key, Required);
        field("name", QT_TRANSLATE_NOOP("Field", "Name"), &DealStage::name, Required);
        field("name_en", QT_TRANSLATE_NOOP("Field", "Name in English"), &DealStage::nameEn);
        field("position", QT_TRANSLATE_NOOP("Field", "Position"), &DealStage::position, Hidden);
        field("phase", QT_TRANSLATE_NOOP("Field", "Phase"), &DealStage::phase);
        field("probability", QT_TRANSLATE_NOOP("Field", "Probability"), &DealStage::probability,
              Editor::Percent);
        field("limit_s", QT_TRANSLATE_NOOP("Field", "Day limit, tier S"), &DealStage::limitS);
        field("limit_a", QT_TRANSLATE_NOOP("Field", "Day limit, tier A"), &DealStage::limitA);
        field("limit_b", QT_TRANSLATE_NOOP("Field", "Day limit, tier B"), &DealStage::limitB);
        field("limit_c", QT_TRANSLATE_NOOP("Field", "Day limit, tier C"), &DealStage::limitC);
        field("gate", QT_TRANSLATE_NOOP("Field", "Gate: conditions, one a line"), &DealStage::gate);
        field("retired", QT_TRANSLATE_NOOP("Field", "No longer used"), &DealStage::retired);
        field("gate_en", QT_TRANSLATE_NOOP("Field", "Gate in English"), &DealStage::gateEn);
    }
    static Caption caption(const DealStage &stage, RecordNames &names)
    {
        return {stage.name, {}, names.of(stage.stageSet)};
    }
    static Home home(const DealStage &) { return Home::onPage(QStringLiteral("settings")); }
};

/// A key is made from the English name where none is given and is unique in its set. It means one
/// phase wherever it is used, and neither the key nor whether the phase is open, won or lost can
/// change under deals that stand there. A stage that deals or their history have is retired, not
/// removed.
template <>
struct Rules<DealStage>
{
    static constexpr bool actsOnInsert = true;
    static constexpr bool actsOnUpdate = true;
    static constexpr bool actsOnRemove = true;
    static Result<void> onInserting(Writer &writer, DealStage &stage);
    static Result<void> onUpdating(Writer &writer, const DealStage &before, DealStage &after);
    static Result<void> onRemoving(Writer &writer, const DealStage &stage);
};

} // namespace attache
