#pragma once

#include "core/domain/account_fact.h"
#include "core/domain/account_note.h"
#include "core/domain/case_study.h"
#include "core/domain/collateral.h"
#include "core/domain/competitor_sighting.h"
#include "core/domain/faq.h"
#include "core/domain/gate_evidence.h"
#include "core/domain/industry_profile.h"
#include "core/domain/need.h"
#include "core/domain/playbook.h"
#include "core/domain/product.h"
#include "core/domain/promise.h"
#include "core/domain/recipe.h"
#include "core/domain/talk_track.h"
#include "core/domain/training.h"
#include "core/domain/trust_proof.h"

namespace attache {

/// A file or picture on a record. Exactly one of the references is set; it goes when that record
/// goes. Which records take attachments is read from these fields: core/queries/attachment_list.h.
struct Attachment
{
    Id<Attachment> id;
    Id<Account> account;
    Id<Contact> contact;
    Id<Opportunity> opportunity;
    Id<Visit> visit;
    Id<AccountFact> fact;
    Id<AccountNote> note;
    Id<Need> need;
    Id<Promise> promise;
    Id<Deck> deck;
    Id<Product> product;
    Id<GateEvidence> evidence;
    Id<TrustProof> proof;
    Id<CaseStudy> caseStudy;
    Id<Collateral> collateral;
    Id<Faq> faq;
    Id<Competitor> competitor;
    Id<CompetitorSighting> sighting;
    Id<IndustryProfile> industryProfile;
    Id<Playbook> playbook;
    QString name; ///< of the file, with its ending
    QString mime; ///< "application/pdf"
    int size = 0; ///< bytes
    QDate addedOn;
    QString file;  ///< hash of the blob with its bytes
    LongText text; ///< what can be read in it, for the full text; its beginning where it is long
    Id<TalkTrack> talkTrack;
    Id<Recipe> recipe;
    Id<Training> training;
};

template <>
struct Description<Attachment>
{
    static constexpr TypeInfo info{
        .table = "attachment",
        .one = QT_TRANSLATE_NOOP("RecordType", "Attachment"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Attachments"),
        .key = "attachments",
        .icon = "mail-attachment",
        .rank = 45,
    };
    static constexpr void fields(auto &&field)
    {
        field("account", QT_TRANSLATE_NOOP("Field", "Account"), &Attachment::account);
        field("contact", QT_TRANSLATE_NOOP("Field", "Contact"), &Attachment::contact);
        field("opportunity", QT_TRANSLATE_NOOP("Field", "Opportunity"), &Attachment::opportunity);
        field("visit", QT_TRANSLATE_NOOP("Field", "Visit"), &Attachment::visit);
        field("fact", QT_TRANSLATE_NOOP("Field", "Fact"), &Attachment::fact);
        field("note", QT_TRANSLATE_NOOP("Field", "Quick note"), &Attachment::note);
        field("need", QT_TRANSLATE_NOOP("Field", "Need"), &Attachment::need);
        field("promise", QT_TRANSLATE_NOOP("Field", "Promise"), &Attachment::promise);
        field("deck", QT_TRANSLATE_NOOP("Field", "Deck"), &Attachment::deck);
        field("product", QT_TRANSLATE_NOOP("Field", "Product"), &Attachment::product);
        field("evidence", QT_TRANSLATE_NOOP("Field", "Gate evidence"), &Attachment::evidence);
        field("proof", QT_TRANSLATE_NOOP("Field", "Proof of trust"), &Attachment::proof);
        field("case_study", QT_TRANSLATE_NOOP("Field", "Case study"), &Attachment::caseStudy);
        field("collateral", QT_TRANSLATE_NOOP("Field", "Handout"), &Attachment::collateral);
        field("faq", QT_TRANSLATE_NOOP("Field", "Question"), &Attachment::faq);
        field("competitor", QT_TRANSLATE_NOOP("Field", "Competitor"), &Attachment::competitor);
        field("sighting", QT_TRANSLATE_NOOP("Field", "Competitor met"), &Attachment::sighting);
        field("industry_profile", QT_TRANSLATE_NOOP("Field", "Industry profile"),
              &Attachment::industryProfile);
        field("playbook", QT_TRANSLATE_NOOP("Field", "Playbook"), &Attachment::playbook);
        field("name", QT_TRANSLATE_NOOP("Field", "Name"), &Attachment::name, Required | Named);
        field("mime", QT_TRANSLATE_NOOP("Field", "Kind of file"), &Attachment::mime, Hidden);
        field("size", QT_TRANSLATE_NOOP("Field", "Size"), &Attachment::size, Hidden);
        field("added_on", QT_TRANSLATE_NOOP("Field", "Added on"), &Attachment::addedOn);
        field("file", QT_TRANSLATE_NOOP("Field", "File"), &Attachment::file,
              Hidden | FieldOptions(Editor::Blob));
        field("text", QT_TRANSLATE_NOOP("Field", "Text"), &Attachment::text, Hidden | Searchable);
        field("talk_track", QT_TRANSLATE_NOOP("Field", "Talk track"), &Attachment::talkTrack);
        field("recipe", QT_TRANSLATE_NOOP("Field", "Recipe"), &Attachment::recipe);
        field("training", QT_TRANSLATE_NOOP("Field", "Training"), &Attachment::training);
    }
    static Caption caption(const Attachment &attachment, RecordNames &names)
    {
        const Home host = home(attachment);
        return {attachment.name, {}, host.host ? names.of(host.host(), host.hostId) : QString()};
    }
    static Home home(const Attachment &attachment)
    {
        return Home::with(attachment.account, attachment.contact, attachment.opportunity,
                          attachment.visit, attachment.fact, attachment.note, attachment.need,
                          attachment.promise, attachment.deck, attachment.product,
                          attachment.evidence, attachment.proof, attachment.caseStudy,
                          attachment.collateral, attachment.faq, attachment.competitor,
                          attachment.sighting, attachment.industryProfile, attachment.playbook,
                          attachment.talkTrack, attachment.recipe, attachment.training);
    }
    static void begin(Attachment &attachment, const NewRecord &context)
    {
        attachment.addedOn = context.today;
    }
};

} // namespace attache
