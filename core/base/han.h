#pragma once

#include <QString>

namespace attache {

/// @p text with traditional Chinese characters as their simplified ones, character by character:
/// 客戶名稱 becomes 客户名称. For looking up, never for showing. Any thread.
QString simplifiedHan(const QString &text);

} // namespace attache
