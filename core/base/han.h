#pragma once

#include <QString>

namespace attache {

/// A traditional Chinese character as its simplified one; any other as it is. Any thread.
char16_t simplifiedHan(char16_t c);
/// The same for all of @p text: 客戶名稱 becomes 客户名称. For looking up, never for showing.
QString simplifiedHan(const QString &text);

} // namespace attache
