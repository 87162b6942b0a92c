#include "core/pack/hidden_customers.h"

#include "core/base/company_name.h"
#include "core/domain/contact.h"
#include "core/domain/disguise.h"
#include "core/queries/customer_names.h"
#include "core/record/records_with.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <array>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CaseStudy)
};

/// What others read of a case.
constexpr std::array Lines = {&CaseStudy::title, &CaseStudy::describedAs, &CaseStudy::products,
                              &CaseStudy::needs, &CaseStudy::quotedPerson};
constexpr std::array Texts = {&CaseStudy::challenge, &CaseStudy::solution, &CaseStudy::result,
                              &CaseStudy::quote};
constexpr std::array FigureLines = {&CaseFigure::label, &CaseFigure::before, &CaseFigure::after,
                                    &CaseFigure::unit, &CaseFigure::period};

QString allOf(const CaseStudy &study, const std::vector<CaseFigure> &figures)
{
    QStringList all;
    for (const auto line : Lines)
        all.append(study.*line);
    for (const auto text : Texts)
        all.append(study.*text);
    for (const CaseFigure &figure : figures) {
        for (const auto line : FigureLines)
            all.append(figure.*line);
    }
    return all.join(u'\n');
}

/// Says quickly of most names that they do not stand in a text.
class NameFilter
{
public:
    explicit NameFilter(const QString &text)
    {
        for (const QChar each : text.normalized(QString::NormalizationForm_KC).toLower()) {
            if (each.isLetterOrNumber())
                m_text += each;
        }
        for (qsizetype at = 1; at < m_text.size(); ++at)
            m_pairs.insert(pairAt(m_text, at));
    }

    bool mayHold(const QString &name) const
    {
        const QString core = normaliseCompanyName(name);
        if (core.size() < 2)
            return false;
        // A Latin name is written out at least to the end of its first word; of a Chinese one any
        // two characters may be what it is known by.
        constexpr qsizetype Beginning = 4;
        if (core.front().unicode() < 0x250)
            return m_text.contains(core.left(Beginning));
        for (qsizetype at = 1; at < core.size(); ++at) {
            if (m_pairs.contains(pairAt(core, at)))
                return true;
        }
        return false;
    }

private:
    static quint32 pairAt(const QString &text, qsizetype at)
    {
        return quint32(text[at - 1].unicode()) << 16 | text[at].unicode();
    }

    QString m_text; ///< without what does not count in a name
    QSet<quint32> m_pairs;
};

void hide(Disguise &disguise, const CustomerName &customer, const QString &instead)
{
    disguise.hideCompany(customer.name, {customer.province, customer.city}, instead);
    disguise.hide(customer.shortName, instead);
    disguise.hideWebsite(customer.website, instead);
}

Result<std::vector<CustomerName>> customersIn(Connection &connection, const QString &text)
{
    const NameFilter filter(text);
    std::vector<CustomerName> found;
    ATTACHE_CHECK(eachCustomerName(connection, [&](const CustomerName &customer) {
        const bool mayStand = filter.mayHold(customer.name) || filter.mayHold(customer.shortName) ||
                              (!customer.website.isEmpty() && text.contains(u'.'));
        if (!mayStand)
            return;
        Disguise one;
        hide(one, customer, QString(QChar::ObjectReplacementCharacter));
        if (one.worn(text) != text)
            found.push_back(customer);
    }));
    return found;
}

} // namespace

Result<QStringList> hideCustomers(Connection &connection, CaseStudy &study,
                                  std::vector<CaseFigure> &figures)
{
    QStringList names;
    if (!study.anonymised)
        return names;
    ATTACHE_TRY(const auto customers, customersIn(connection, allOf(study, figures)));
    if (customers.empty())
        return names;
    Disguise disguise;
    const QString instead = Words::tr("a customer");
    for (const CustomerName &customer : customers) {
        hide(disguise, customer, instead);
        const QString called = firstOf({customer.shortName, customer.name});
        if (!names.contains(called))
            names.append(called);
        ATTACHE_TRY(const auto people,
                    recordsWith(connection, &Contact::account, customer.account));
        for (const Contact &person : people)
            disguise.hide(person.name, firstOf({person.post, Words::tr("one of their people")}));
    }
    for (const auto line : Lines)
        study.*line = disguise.worn(study.*line);
    for (const auto text : Texts)
        study.*text = disguise.worn(study.*text);
    for (CaseFigure &figure : figures) {
        for (const auto line : FigureLines)
            figure.*line = disguise.worn(figure.*line);
    }
    return names;
}

} // namespace attache
