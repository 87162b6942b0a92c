#pragma once

#include "core/deck/part_carrier.h"

namespace attache {

/// The parts of a new presentation that belong to none of its slides: the list of slides and
/// masters, the table styles, the document properties.
class PresentationParts
{
public:
    PresentationParts(const AssemblyRequest &request, const PartCarrier &carrier, SlideSize size)
        : m_request(request)
        , m_carrier(carrier)
        , m_size(size)
    {
    }

    /// Embedded fonts that come along, with the parts of their styles, found by carryFonts().
    struct Font
    {
        pugi::xml_node element;
        size_t deck = 0;
        std::vector<std::pair<QByteArray, size_t>> styles; ///< "regular", "bold", … → part
    };

    /// Carries the fonts embedded in the decks that text of the chosen slides is set in.
    static Result<std::vector<Font>> carryFonts(const AssemblyRequest &request,
                                                PartCarrier &carrier);

    /// The relationships of the presentation; the ids are what presentationXml() refers to.
    std::vector<CarriedRelationship> relationships(const std::vector<Font> &fonts,
                                                   bool withTableStyles);

    QByteArray presentationXml(const std::vector<Font> &fonts) const;
    QByteArray tableStylesXml() const;
    /// To the pictures the styles fill cells with.
    std::vector<CarriedRelationship> tableStylesRelationships() const;
    /// Placeholders in the names of sections that have no value.
    std::vector<UnfilledPlaceholder> unfilledSections() const;
    QByteArray corePropertiesXml() const;
    QByteArray applicationPropertiesXml() const;

    /// Ids of layouts and masters, which share one range; the same each time.
    static qint64 masterId(const std::vector<CarriedMaster> &masters, size_t master);

private:
    void addSlideLists(pugi::xml_node root) const;
    void addSizes(pugi::xml_node root) const;
    void addFonts(pugi::xml_node root, const std::vector<Font> &fonts) const;
    void addSections(pugi::xml_node root) const;
    /// Deck and slide whose section @p choice stands in.
    static std::pair<size_t, size_t> placeOf(const SlideChoice &choice);
    const SlideEntry &entryOf(const SlideChoice &choice) const;
    bool hasSections() const;
    QString sectionOf(const SlideChoice &choice) const;
    QString filledSectionOf(const SlideChoice &choice, PlaceholderFiller &filler) const;
    const QString idOf(size_t part) const { return m_ids.value(part); }

    const AssemblyRequest &m_request;
    const PartCarrier &m_carrier;
    SlideSize m_size;
    QHash<size_t, QString> m_ids;
};

} // namespace attache
