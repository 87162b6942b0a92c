#pragma once

#include "core/store/connection.h"

#include <QDate>

namespace attache {

/// How many accounts whose tier was decided on were last looked at on @p day or
/// earlier.
Result<qint64> reassessmentsDue(Connection &connection, QDate day);

} // namespace attache
