#pragma once

#include "core/base/language.h"
#include "core/base/result.h"
#include "core/domain/industry.h"
#include "core/domain/stage_book.h"
#include "core/parse/region.h"
#include "core/record/record_type.h"

#include <optional>

namespace attache {

/// Says the value of any field as a person reads it: choices, stages as the workspace calls them,
/// industries, regions and the records referred to by their names, dates and money in the form of
/// the locale. Belongs to the thread of its connection; make it once for many values, it loads the
/// industry tree.
class FieldText
{
public:
    FieldText(Connection &connection, const QLocale &locale);

    /// Empty for no value. @p currency stands before an amount where it is given. Text of several
    /// lines is given whole.
    QString text(const FieldInfo &field, const QVariant &value, const QString &currency = {}) const;

    QString industry(const QString &code) const;
    /// "江苏 · 南京", "Nanjing, Jiangsu".
    QString region(const QString &province, const QString &city) const;
    /// What such words mean; see Regions::split().
    Region regionFrom(const QString &words) const;
    /// "¥ 2,400,000", without decimals where they are zero.
    QString money(Money amount, const QString &currency) const;
    QString day(QDate date) const;

    /// Why the industries or the stages could not be read; the former stand for themselves then,
    /// the latter have the words that came along.
    const std::optional<Error> &error() const { return m_error; }
    Language language() const { return m_language; }
    const QLocale &locale() const { return m_locale; }

private:
    Connection &m_connection;
    QLocale m_locale;
    Language m_language;
    Industries m_industries;
    std::optional<Error> m_error;
    Regions m_regions;
    StageBook m_stages;
};

} // namespace attache
