#include "core/queries/field_text.h"

#include "core/base/shared_text.h"
#include "core/domain/industry_tree.h"
#include "core/record/record_names.h"
#include "core/record/record_type.h"

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FieldText)
};

/// A field of @p field's type whose choices were those of stages before the workspace's came in.
bool isStage(const FieldInfo &field)
{
    const FieldInfo *declared = field.owner != nullptr ? field.owner().field(field.key) : nullptr;
    return declared != nullptr &&
           std::ranges::equal(declared->choices, choicesOf<Stage>,
                              [](const ChoiceInfo &info, const Choice<Stage> &choice) {
                                  return info.key == QLatin1String(choice.key);
                              });
}

QString choiceText(const FieldInfo &field, const QString &key)
{
    for (const ChoiceInfo &choice : field.choices) {
        if (choice.key == key)
            return choice.text();
    }
    return key;
}

} // namespace

FieldText::FieldText(Connection &connection, const QLocale &locale)
    : m_connection(connection)
    , m_locale(locale)
    , m_language(languageOf(locale))
{
    auto tree = industriesOf(connection);
    if (tree)
        m_industries = *std::move(tree);
    else
        m_error = tree.error();
    auto stages = StageBook::read(connection, Settings());
    if (stages)
        m_stages = *std::move(stages);
    else if (!m_error)
        m_error = stages.error();
}

QString FieldText::text(const FieldInfo &field, const QVariant &value,
                        const QString &currency) const
{
    if (!value.isValid() || value.toString().isEmpty())
        return {};
    switch (field.options.editor) {
    case Editor::IndustryTree:
        return industry(value.toString());
    case Editor::Region:
        return m_regions.provinceLabel(value.toString(), m_language);
    case Editor::City:
        return m_regions.cityLabel({}, value.toString(), m_language);
    case Editor::Percent:
        return value.toString() + QLatin1Char('%');
    default:
        break;
    }
    switch (field.type) {
    case FieldType::Integer:
        return m_locale.toString(value.toLongLong());
    case FieldType::Boolean:
        return value.toBool() ? Common::tr("Yes") : Common::tr("No");
    case FieldType::Money:
        return money({value.toLongLong()}, currency);
    case FieldType::Date:
        return day(value.toDate());
    case FieldType::Instant:
        return value.toDateTime().toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    case FieldType::Reference:
        return recordName(m_connection, field.target(), value.toLongLong());
    case FieldType::Choice:
        return isStage(field) ? m_stages.label(fromStoredKey<Stage>(value.toString()), m_language)
                              : choiceText(field, value.toString());
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Custom:
        break;
    }
    return value.toString();
}

QString FieldText::industry(const QString &code) const
{
    return m_industries.label(code, m_language);
}

QString FieldText::region(const QString &province, const QString &city) const
{
    return m_regions.label({province, city}, m_language);
}

Region FieldText::regionFrom(const QString &words) const
{
    return m_regions.split(words);
}

QString FieldText::money(Money amount, const QString &currency) const
{
    constexpr qint64 MinorUnits = 100;
    QString number = m_locale.toString(amount.major(), 'f', amount.minor % MinorUnits == 0 ? 0 : 2);
    if (currency.isEmpty())
        return number;
    const QString sign = currency == QLatin1String("CNY") ? QStringLiteral("¥") : currency;
    return sign + QLatin1Char(' ') + number;
}

QString FieldText::day(QDate date) const
{
    return date.toString(Qt::ISODate);
}

} // namespace attache
