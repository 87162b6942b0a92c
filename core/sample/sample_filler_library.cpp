#include "core/base/language_key.h"
#include "core/domain/case_figure.h"
#include "core/domain/collateral.h"
#include "core/domain/competitor_sighting.h"
#include "core/domain/faq_answer.h"
#include "core/domain/industry_profile.h"
#include "core/domain/placement.h"
#include "core/domain/playbook_step.h"
#include "core/domain/product.h"
#include "core/domain/rival_function.h"
#include "core/domain/settings.h"
#include "core/domain/talk_track.h"
#include "core/domain/training_person.h"
#include "core/domain/training_question.h"
#include "core/domain/visit_example.h"
#include "core/queries/tier_rows.h"
#include "core/sample/sample_filler.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace attache::sample {

namespace {

const QLatin1String KeyWord("key");

/// A value of the sample in the language it is made in: {"zh": …, "en": …}, or the same for both.
QVariant inLanguage(const QJsonValue &value, Language language)
{
    return (value.isObject() ? value.toObject().value(languageKey(language)) : value).toVariant();
}

} // namespace

QVariant Filler::libraryValue(const FieldInfo &field, const QJsonValue &value)
{
    QVariant plain = inLanguage(value, m_language);
    switch (field.type) {
    case FieldType::Date:
        return m_today.addDays(plain.toInt());
    case FieldType::Reference:
        if (&field.target() == &recordTypeOf<Account>()) {
            const Company *named = company(plain.toString());
            return named ? QVariant(static_cast<qlonglong>(named->account.id.value())) : QVariant();
        }
        if (&field.target() == &recordTypeOf<Contact>())
            return personNamed(plain.toString());
        return static_cast<qlonglong>(m_keys.value(plain.toString()));
    default:
        return plain;
    }
}

/// "brightwater/user": who plays that role at that company.
QVariant Filler::personNamed(const QString &words)
{
    const Company *at = company(words.section(u'/', 0, 0));
    const auto role = fromKey<RoleKind>(words.section(u'/', 1));
    if (!at || !role)
        return {};
    const auto person = std::ranges::find(at->people, *role, &Person::role);
    if (person == at->people.end())
        return {};
    return static_cast<qlonglong>(person->contact.id.value());
}

Result<qint64> Filler::addLibraryRecord(const RecordType &type, const QJsonObject &row,
                                        const RecordType *parent, qint64 parentId, int position)
{
    const AnyRecord record = type.create();
    const auto set = [&](QStringView key, const QVariant &value) {
        if (const FieldInfo *field = type.field(key))
            (void)field->set(record.get(), value);
    };
    if (parent)
        set(type.referenceTo(*parent)->key, QVariant(static_cast<qlonglong>(parentId)));
    set(u"owner", colleague(QLatin1String("product")));
    set(u"position", position);
    set(u"currency", m_texts.value(QLatin1String("currency")).toString());
    set(u"language", languageKey(m_language));
    for (auto it = row.begin(); it != row.end(); ++it) {
        if (const FieldInfo *field = type.field(it.key()))
            set(it.key(), libraryValue(*field, it.value()));
    }
    ATTACHE_CHECK(type.insert(m_writer, record.get()));
    const qint64 id = type.id(record.get());
    if (row.contains(KeyWord))
        m_keys.insert(row.value(KeyWord).toString(), id);
    for (const RecordType *part : std::initializer_list<const RecordType *>{
             &recordTypeOf<CaseFigure>(), &recordTypeOf<FaqAnswer>(),
             &recordTypeOf<CompetitorSighting>(), &recordTypeOf<RivalFunction>(),
             &recordTypeOf<PlaybookStep>(), &recordTypeOf<TrainingQuestion>(),
             &recordTypeOf<TrainingPerson>()}) {
        int number = 0;
        for (const auto each : row.value(part->tableName()).toArray()) {
            ATTACHE_TRY([[maybe_unused]] const qint64 made,
                        addLibraryRecord(*part, each.toObject(), &type, id, number++));
        }
    }
    return id;
}

Result<void> Filler::addLibrary()
{
    // Figures are in the currency that the sample's deals are in.
    ATTACHE_CHECK(setSetting(m_writer, u"import.currency",
                             m_texts.value(QLatin1String("currency")).toString()));
    ATTACHE_TRY(const auto sheet, tierSheet(m_writer.connection()));
    for (const TierCriterion &criterion : sheet)
        m_keys.insert(keyOf(criterion.kind), criterion.id.value());
    const std::array<const RecordType *, 16> types = {&recordTypeOf<Product>(),
                                                      &recordTypeOf<TalkTrack>(),
                                                      &recordTypeOf<CaseStudy>(),
                                                      &recordTypeOf<Collateral>(),
                                                      &recordTypeOf<Faq>(),
                                                      &recordTypeOf<Competitor>(),
                                                      &recordTypeOf<IndustryProfile>(),
                                                      &recordTypeOf<Playbook>(),
                                                      &recordTypeOf<ExamQuestion>(),
                                                      &recordTypeOf<Training>(),
                                                      &recordTypeOf<TierEvidence>(),
                                                      &recordTypeOf<TierAssessment>(),
                                                      &recordTypeOf<TeamMember>(),
                                                      &recordTypeOf<TimeEntry>(),
                                                      &recordTypeOf<Placement>(),
                                                      &recordTypeOf<VisitExample>()};
    for (const RecordType *type : types) {
        for (const auto row : m_tables.library.value(type->tableName()).toArray()) {
            ATTACHE_TRY([[maybe_unused]] const qint64 made,
                        addLibraryRecord(*type, row.toObject(), nullptr, 0, 0));
        }
    }
    return {};
}

} // namespace attache::sample
