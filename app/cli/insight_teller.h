#pragma once

#include "core/base/shared_text.h"
#include "core/insight/money_sums.h"
#include "core/insight/opportunity_group.h"
#include "core/queries/field_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace attache {

struct InsightWords
{
    Q_DECLARE_TR_FUNCTIONS(Figure)
};

/// What answers are put into words with.
class Teller
{
public:
    explicit Teller(Connection &connection)
        : m_words(connection, QLocale())
    {
    }

    QString sums(const MoneySums &sums) const
    {
        QStringList parts;
        for (auto sum = sums.all().cbegin(); sum != sums.all().cend(); ++sum)
            parts.append(m_words.money(*sum, sum.key()));
        return parts.join(QStringLiteral(" + "));
    }
    QString money(Money amount, const QString &currency) const
    {
        return m_words.money(amount, currency);
    }
    QString number(int value) const { return m_words.locale().toString(value); }
    QString percent(double value) const
    {
        return m_words.locale().toString(value, 'f', 1) + QStringLiteral(" %");
    }
    QString hours(int minutes) const
    {
        return Common::tr("%1 h").arg(m_words.locale().toString(minutes / 60.0, 'f', 1));
    }
    /// A key of groupKey() for a person.
    QString group(const QString &key, OpportunityGroup by, const OpportunityFacts *member,
                  const StageBook &book) const
    {
        if (key.isEmpty())
            return InsightWords::tr("Not stated");
        switch (by) {
        case OpportunityGroup::Account:
            return member != nullptr ? member->accountName : key;
        case OpportunityGroup::Industry:
            return m_words.industry(key);
        case OpportunityGroup::Stage:
            return book.label(fromStoredKey<Stage>(key));
        case OpportunityGroup::BusinessType:
            return labelOf(fromStoredKey<BusinessType>(key));
        case OpportunityGroup::Province:
            return m_words.region(key, {});
        case OpportunityGroup::Coverage:
            return key == QLatin1String("met") ? InsightWords::tr("Decider met")
                                               : InsightWords::tr("Decider never met");
        default:
            return key;
        }
    }

private:
    FieldText m_words;
};

} // namespace attache
