#pragma once

#include "core/domain/case_figure.h"
#include "core/domain/case_study.h"

#include <QStringList>

#include <vector>

namespace attache {

/// Takes whoever is a customer out of an anonymised case and its @p figures, for what leaves the
/// house: the name may have been written into it after the case was anonymised, when nobody could
/// tell any more whom it is about. Returns which of our customers were named; nothing is done to a
/// case that is not anonymised.
Result<QStringList> hideCustomers(Connection &connection, CaseStudy &study,
                                  std::vector<CaseFigure> &figures);

} // namespace attache
