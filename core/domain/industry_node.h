#pragma once

#include "core/record/record_type.h"

namespace attache {

/// A deeper level of the industry tree, loaded by the person; sections and divisions are built in.
struct IndustryNode
{
    Id<IndustryNode> id;
    QString code; ///< "I651"
    QString parent;
    QString nameZh;
    QString nameEn;
};

template <>
inline constexpr const char *tableOf<IndustryNode> = "industry_node";
template <>
inline constexpr TypeLabels labelsOf<IndustryNode> = {QT_TRANSLATE_NOOP("RecordType", "Industry"),
                                                      QT_TRANSLATE_NOOP("RecordType", "Industries"),
                                                      "industries"};
template <>
inline constexpr auto fieldsOf<IndustryNode> =
    fields(field("code", QT_TRANSLATE_NOOP("Field", "Code"), &IndustryNode::code, Required),
           field("parent", QT_TRANSLATE_NOOP("Field", "Above it"), &IndustryNode::parent),
           field("name_zh", QT_TRANSLATE_NOOP("Field", "Chinese name"), &IndustryNode::nameZh),
           field("name_en", QT_TRANSLATE_NOOP("Field", "English name"), &IndustryNode::nameEn));

} // namespace attache
