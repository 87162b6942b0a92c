#pragma once

#include <QString>

namespace attache {

/// The form under which two spellings of a company's name are the same: width and case folded,
/// without spaces, punctuation, "and" (which is an &), a leading "The" and the words for the legal
/// form or group at the end (有限公司, 股份, 集团, Inc., Co., Ltd, GmbH, Group …) or, where they
/// stand there, at the beginning (株式会社, ООО). A bracketed legal word or country at
/// the end or before it goes too: 华为技术（中国）有限公司 is 华为技术. What is left is never empty
/// for a name that has any letter or digit: a company called 集团 keeps that name; one of
/// punctuation alone keeps it, folded. Idempotent. For matching, not for showing. Any thread;
/// about a microsecond a name.
QString normaliseCompanyName(QStringView name);

} // namespace attache
